// What the parts of the customer display are made with.

import type { Format } from "../app/format.js";
import type { PluralKey, TextKey } from "../app/text-keys.js";
import type { Values } from "../app/types.js";

export interface Shown {
  format: Format;
  t(key: TextKey, values?: Values): string;
  plural(key: PluralKey, count: number, values?: Values): string;
  /** The till's time now, in milliseconds. */
  now(): number;
}
