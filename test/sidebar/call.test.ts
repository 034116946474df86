// What the sidebar may ask of the add-on, as the compiler sees it. Nothing here runs: `npm run types` judges each line.
import { expect, test } from 'vitest';

type Call = typeof import('../../apps-script/sidebar/call.ts').call;

test('a wrong name, argument or answer does not compile', () => {
  const mistakes = async (call: Call) => {
    // @ts-expect-error A name that is not in the table.
    call('', 'sumbitPeriod', { slot: 'Y', asOf: '2016-12-31' });
    // @ts-expect-error A function that Google calls, not the sidebar.
    call('', 'onOpen');
    // @ts-expect-error An argument is missing.
    call('', 'checkPeriod');
    // @ts-expect-error A column of the year, not any text.
    call('', 'checkPeriod', 'Q5');
    // @ts-expect-error One argument too many.
    call('', 'loadState', 'Y');
    // @ts-expect-error Unit and period are swapped.
    call('', 'readUnitFile', '2016-Y', 10);
    // @ts-expect-error Two numbers or two texts are told apart by name.
    call('', 'createBook', 2016, 10);
    // @ts-expect-error The other name of a field.
    call('', 'goToCell', { tab: 'A', cell: 'J11' });
    const checked = await call('', 'checkPeriod', 'Y');
    // @ts-expect-error What was asked may have failed.
    checked.result;
    // @ts-expect-error The result has another name.
    if (checked.ok) checked.outcome;
    const read = await call('', 'listRevisions', 'Y');
    // @ts-expect-error A revision has a number, not a text.
    return read.ok ? read.items.map(({ revision }): string => revision) : [];
  };
  expect(mistakes).toBeTypeOf('function');
});

test('what is right compiles', () => {
  const right = async (call: Call): Promise<number> => {
    const answer = await call('', 'submitPeriod', { slot: 'Y', asOf: '2016-12-31' });
    if (answer.ok) return answer.receipt.revision;
    return 'why' in answer && answer.why === 'conflict' ? answer.changes.length : answer.title.length;
  };
  expect(right).toBeTypeOf('function');
});
