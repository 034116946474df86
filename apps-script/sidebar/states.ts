// The states of a report as the sidebar shows them.
import { type ReportState, stateNames } from '../../shared/reporting/workflow.ts';
import { element } from './element.ts';

const looks: Record<ReportState, string> = {
  chua_nop: 'bad',
  da_nop: 'good',
  tra_lai: 'back',
  nop_lai: 'good',
  da_duyet: 'good',
};

export function stateChip(state: ReportState, revision = 0): HTMLElement {
  const times = revision > 1 ? ` lần ${revision}` : '';
  return element('span', { class: `chip ${looks[state]}` }, stateNames[state] + times);
}
