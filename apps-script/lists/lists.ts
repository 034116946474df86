// The tabs of the administration, in the order in which the sidebar offers them.
import type { Role } from '../../shared/wire/answers.ts';
import { deadlineList } from './deadline-list.ts';
import type { ListTab } from './list-tab.ts';
import { memberList } from './member-list.ts';
import { targetList } from './target-list.ts';
import { unitList } from './unit-list.ts';

const lists: readonly ListTab[] = [deadlineList, targetList, unitList, memberList];

export type OfferedList = Pick<ListTab, 'id' | 'name' | 'guide'>;

/** A tab by its id. */
export function listOf(id: string): ListTab | null {
  return lists.find((one) => one.id === id) ?? null;
}

/** The tabs that somebody with this role may work with. */
export function listsFor(role: Role): OfferedList[] {
  return lists
    .filter(({ roles }) => roles.indexOf(role) >= 0)
    .map(({ id, name, guide }) => ({ id, name, guide }));
}
