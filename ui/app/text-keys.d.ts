// Every text has a key of meaning; a key that does not exist does not compile.

import type texts from "../i18n/en.js";

type Tree = { [key: string]: string | Tree };
type Leaves<T> = T extends string ? "" : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string];
type Plurals<T> = { [K in keyof T & string]: T[K] extends { one: string, other: string } ? K : T[K] extends string ? never : `${K}.${Plurals<T[K]>}` }[keyof T & string];

export type Texts = typeof texts;
export type TextTree = Tree;
export type TextKey = Leaves<Texts>;
/** Keys that hold `one` and `other`. */
export type PluralKey = Plurals<Texts>;
