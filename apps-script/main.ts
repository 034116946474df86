// The functions that Google calls: menu entries and what the sidebar may ask for. Every export is callable from the
// sidebar by anyone who can open it; rights are judged by the Worker.

import type { Against } from '../shared/change/comparison.ts';
import type { FilledFile } from '../shared/exchange/filled-file.ts';
import type { Slot } from '../shared/period.ts';
import type { DocumentHead } from '../shared/report/head.ts';
import { guarded } from './actions/answer.ts';
import * as cells from './actions/cells.ts';
import * as changes from './actions/changes.ts';
import * as chasing from './actions/chasing.ts';
import * as check from './actions/check.ts';
import * as closing from './actions/closing.ts';
import * as create from './actions/create.ts';
import * as documents from './actions/documents.ts';
import * as enrolment from './actions/enrolment.ts';
import * as files from './actions/files.ts';
import * as focus from './actions/focus.ts';
import * as history from './actions/history.ts';
import * as lists from './actions/lists.ts';
import * as master from './actions/master.ts';
import * as noActivity from './actions/no-activity.ts';
import * as ownTargets from './actions/own-targets.ts';
import * as preview from './actions/preview.ts';
import * as review from './actions/review.ts';
import * as rooms from './actions/rooms.ts';
import * as starters from './actions/starters.ts';
import * as state from './actions/state.ts';
import * as submit from './actions/submit.ts';
import * as suggestions from './actions/suggestions.ts';
import * as unitFile from './actions/unit-file.ts';
import * as weekly from './actions/weekly.ts';
import { installMenu, showSidebar } from './menu.ts';
import { noteEdit } from './sheets/work-log.ts';

export function onOpen(): void {
  installMenu();
}

export function onInstall(): void {
  installMenu();
}

/** Google calls it after a person has edited cells: a simple trigger, which may neither fetch nor know who it was. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  noteEdit(event);
}

export function openSidebar(): void {
  showSidebar();
}

export function loadState() {
  return guarded(() => state.loadState());
}

export function checkPeriod(slot: Slot) {
  return guarded(() => check.checkPeriod(slot));
}

export function previewEffect(slot: Slot) {
  return guarded(() => preview.previewEffect(slot));
}

export function submitPeriod(request: submit.SubmitRequest) {
  const outcome = guarded(() => ({ ok: true as const, outcome: submit.submitPeriod(request) }));
  return outcome.ok ? outcome.outcome : { ...outcome, why: 'failed' as const };
}

export function createBook(unit: number, year: number) {
  return guarded(() => create.createBook(unit, year));
}

export function createMaster(unit: number, year: number) {
  return guarded(() => create.createMaster(unit, year));
}

export function repairBook() {
  return guarded(() => create.repairBook());
}

export function updateMaster(period: string) {
  return guarded(() => master.updateMaster(period));
}

export function focusMaster(on: boolean) {
  return guarded(() => master.focusMaster(on));
}

export function readChasing(period: string) {
  return guarded(() => chasing.readChasing(period));
}

export function sendReminders(period: string, units: number[]) {
  return guarded(() => chasing.sendReminders(period, units));
}

export function readWeekly() {
  return guarded(() => weekly.readWeekly());
}

export function setWeekly(wanted: boolean) {
  return guarded(() => weekly.setWeekly(wanted));
}

export function explainChange(against: Against) {
  return guarded(() => changes.explainChange(against));
}

export function readClosing(period: string) {
  return guarded(() => closing.readClosing(period));
}

export function closeMaster(period: string) {
  return guarded(() => closing.closeMaster(period));
}

export function checkCode(code: string) {
  return guarded(() => closing.checkCode(code));
}

export function openList(id: string) {
  return guarded(() => lists.openList(id));
}

export function refreshList(id: string, confirmed: boolean) {
  return guarded(() => lists.refreshList(id, confirmed));
}

export function previewList(id: string) {
  return guarded(() => lists.previewList(id));
}

export function applyList(id: string, seen: string) {
  return guarded(() => lists.applyList(id, seen));
}

export function readEnrolments() {
  return guarded(() => enrolment.readEnrolments());
}

export function giveEnrolment(unit: number, role: string, name: string) {
  return guarded(() => enrolment.giveEnrolment(unit, role, name));
}

export function enrol(code: string) {
  return guarded(() => enrolment.enrol(code));
}

export function readRoom(room: rooms.Room) {
  return guarded(() => rooms.readRoom(room));
}

export function readDocument(period: string) {
  return guarded(() => documents.readDocument(period));
}

export function readDocumentHead() {
  return guarded(() => documents.readDocumentHead());
}

export function saveDocumentHead(head: DocumentHead) {
  return guarded(() => documents.saveDocumentHead(head));
}

export function readSelection() {
  return guarded(() => review.readSelection());
}

export function reviewUnits(order: review.ReviewOrder) {
  return guarded(() => review.reviewUnits(order));
}

export function correctedParts(unit: number) {
  return guarded(() => review.correctedParts(unit));
}

export function readUnitFile(unit: number, period: string) {
  return guarded(() => unitFile.readUnitFile(unit, period));
}

export function compareUnitRevisions(unit: number, period: string, before: number, after: number) {
  return guarded(() => unitFile.compareUnitRevisions(unit, period, before, after));
}

export function listOwnTargets(slot: Slot) {
  return guarded(() => ownTargets.listOwnTargets(slot));
}

export function listRevisions(slot: Slot) {
  return guarded(() => history.listRevisions(slot));
}

export function compareRevisions(slot: Slot, before: number, after: number) {
  return guarded(() => history.compareRevisions(slot, before, after));
}

export function previewRevision(slot: Slot, revision: number) {
  return guarded(() => history.previewRevision(slot, revision));
}

export function restoreRevision(slot: Slot, revision: number) {
  return guarded(() => history.restoreRevision(slot, revision));
}

export function previewYear() {
  return guarded(() => history.previewYear());
}

export function restoreYear() {
  return guarded(() => history.restoreYear());
}

export function suggestFromLastYear() {
  return guarded(() => suggestions.suggestFromLastYear());
}

export function settleSuggestions(slot: Slot, keys: string[], take: boolean) {
  return guarded(() => suggestions.settleSuggestions(slot, keys, take));
}

export function focusPeriod(slot: Slot, on: boolean) {
  return guarded(() => focus.focusPeriod(slot, on));
}

export function goToCell(sheet: string, cell: string) {
  return guarded(() => cells.goToCell(sheet, cell));
}

export function takeReading(sheet: string, cell: string, reading: string) {
  return guarded(() => cells.takeReading(sheet, cell, reading));
}

export function writeNote(at: string, text: string) {
  return guarded(() => cells.writeNote(at, text));
}

export function readStarters(slot: Slot) {
  return guarded(() => starters.readStarters(slot));
}

export function insertStarter(slot: Slot, key: string) {
  return guarded(() => starters.insertStarter(slot, key));
}

export function previewNoActivity(slot: Slot) {
  return guarded(() => noActivity.previewNoActivity(slot));
}

export function fillNoActivity(slot: Slot, keys: string[]) {
  return guarded(() => noActivity.fillNoActivity(slot, keys));
}

export function undoNoActivity(slot: Slot, keys: string[]) {
  return guarded(() => noActivity.undoNoActivity(slot, keys));
}

export function fillEmpty(slot: Slot, reason: string) {
  return guarded(() => cells.fillEmpty(slot, reason));
}

export function readBookContent(filled: boolean) {
  return guarded(() => files.readBookContent(filled));
}

export function readSummary(period: string) {
  return guarded(() => files.readSummary(period));
}

export function readDhis2(period: string) {
  return guarded(() => files.readDhis2(period));
}

export function mappedSummary(period: string, mapping: string) {
  return guarded(() => files.mappedSummary(period, mapping));
}

export function previewFile(filled: FilledFile) {
  return guarded(() => files.previewFile(filled));
}

export function takeFile(filled: FilledFile) {
  return guarded(() => files.takeFile(filled));
}
