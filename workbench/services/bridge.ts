// What the realm may ask of the process outside it; only texts and numbers cross, so nothing of Node leaks in.

export interface Bridge {
  now(): number;
  uuid(): string;
  /** Digest or (with a key) HMAC of bytes, base64 in and out; algorithm names as Node's crypto has them. */
  digest(algorithm: string, data: string, key: string | undefined): string;
  /** A request as JSON; `{"response": …}` or `{"error": "…"}` as JSON. */
  fetch(request: string): string;
  identityToken(email: string): string;
  /** What befalls this call of a service: '' for nothing, `end` of the execution, or `throw` and Google's words. */
  strike(call: string): string;
  /** A mail as JSON; '' where it went out, otherwise what Google says. */
  mail(mail: string): string;
  /** A new one, or one as `calculatorSave` put it away; '' is a new one. */
  calculatorCreate(saved: string): number;
  /** All that it holds, results included, in base64. */
  calculatorSave(calculator: number): string;
  /** How many sheets there must be, called Sheet1, Sheet2…; cells as a flat list sheet (from 0), row, column, text. */
  calculatorWrite(calculator: number, sheets: number, cells: string): void;
  /** Flat list sheet, row, column; a flat list kind (`n`umber, `s`tring, `b`oolean, `e`rror), text of the results. */
  calculatorRead(calculator: number, cells: string): string;
  calculatorFree(calculator: number): void;
}

declare const __bridge: Bridge;

export const bridge: Bridge = __bridge;
