// A declaration must fit its kind: how units add it up, and the bounds it names.
import { kindOf } from '../kinds.ts';
import { lookup } from '../lookup.ts';
import type { Rule } from './rule.ts';

export const gatheringFitsKind: Rule = ({ catalogue }) =>
  lookup(catalogue)
    .indicators.filter(({ indicator }) => kindOf(indicator).gathers.indexOf(indicator.gather) < 0)
    .map(
      ({ indicator }) =>
        `${indicator.id} is a ${indicator.kind} and cannot be gathered as ${indicator.gather}`,
    );

export const boundsMakeSense: Rule = ({ catalogue }) =>
  lookup(catalogue).indicators.flatMap(({ indicator }) => kindOf(indicator).faults());
