// The tabs of the administration, in the order in which the sidebar offers them.
import type { Role } from '../../shared/wire/answers.ts';
import { assessmentList } from './assessment-list.ts';
import { deadlineList } from './deadline-list.ts';
import type { ListTab, Proposal } from './list-tab.ts';
import { memberList } from './member-list.ts';
import { selectionList } from './selection-list.ts';
import { ownTargetList, targetList } from './target-list.ts';
import { unitList } from './unit-list.ts';

const lists: readonly ListTab[] = [
  deadlineList,
  selectionList,
  targetList,
  assessmentList,
  unitList,
  memberList,
];

/** Tabs of a ward's workbook. */
const listsOfWard: readonly ListTab[] = [ownTargetList];

export type OfferedList = Pick<ListTab, 'id' | 'name' | 'guide'> & { proposals: Proposal[] };

/** A tab by its id, in the kind of spreadsheet that it belongs to. */
export function listOf(id: string, sort: 'master' | 'ward'): ListTab | null {
  return (sort === 'master' ? lists : listsOfWard).find((one) => one.id === id) ?? null;
}

/** The tabs of a ward's workbook; the Worker judges who may. */
export function listsForWard(): OfferedList[] {
  return listsOfWard.map(offered);
}

/** The tabs that somebody with this role may work with. */
export function listsFor(role: Role): OfferedList[] {
  return lists.filter(({ roles }) => roles.indexOf(role) >= 0).map(offered);
}

function offered({ id, name, guide, proposals = [] }: ListTab): OfferedList {
  return { id, name, guide, proposals: [...proposals] };
}

/** The tab of which the trail speaks by this name. */
export function listOfAction(action: string): ListTab | null {
  return lists.find(({ trail }) => trail?.action === action) ?? null;
}
