// Errors as Google throws them, and the workbench's own complaint about what it does not stand in for.

let garbled = false;

/** Google translates its messages; in garbled mode none of the English text is left to match on. */
export function garbleMessages(on: boolean): void {
  garbled = on;
}

function garble(message: string): string {
  let hash = 7;
  for (let i = 0; i < message.length; i++) hash = (hash * 31 + message.charCodeAt(i)) % 1_000_003;
  return `予期しないエラーが発生しました（${hash}）`;
}

/** An error of a Google service: `name` is `Exception`, the text may be in any language. */
export function exception(message: string): Error {
  const error = new Error(garbled ? garble(message) : message);
  error.name = 'Exception';
  return error;
}

/** What an add-on asked for that the workbench does not have; never translated, never to be caught. */
export function notInWorkbench(what: string): Error {
  const error = new Error(what);
  error.name = 'WorkbenchError';
  return error;
}
