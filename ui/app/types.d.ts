// Types of the page itself, beside the ones generated from Rust.

import type { Approval, ArticleView, CatalogueView, Commands, PersonRow, Preferences, TillView, UserError } from "../generated/api.js";
import type { TextKey, PluralKey } from "./text-keys.js";
import type { Format } from "./format.js";

export type CommandName = keyof Commands;
export type Args<N extends CommandName> = Commands[N]["args"];
/** Commands that a manager can approve on the spot. */
export type ApprovedName = { [N in CommandName]: Commands[N]["args"] extends { approval: Approval | null } ? N : never }[CommandName];
export type Answer<N extends CommandName> = Commands[N]["answer"];

/** What stands between the page and the program around it. */
export interface Host {
  call<N extends CommandName>(name: N, args: Args<N>): Promise<Answer<N>>;
  /** Calls back with every view the program sends by itself. */
  onView(listener: (view: TillView) => void): Promise<void>;
}

export type Tab = "sale" | "waiting" | "customers" | "history" | "settings";
/** What the ear is told. */
export type Sound = "scanned" | "unknown" | "approved" | "captured" | "attention";
export type ChargeWay = "qr" | "known" | "number" | "own";

/** What only the page knows; none of it decides anything about money. */
export interface PageState {
  tab: Tab;
  /** The sale for which the pane "how will the customer pay" is open. */
  choosingSaleId: string | null;
  /** The sale whose request is out and is to be asked another way. */
  changingSaleId: string | null;
  way: ChargeWay;
  selectedLineId: string | null;
  categoryId: string | null;
  digits: string;
  vatBasisPoints: number | null;
  found: ArticleView[] | null;
  /** The paid sale opened in the history. */
  historySaleId: string | null;
  /** The sale opened there that is not paid; never both. */
  historyUnpaidId: string | null;
  /** The customer opened among the remembered ones. */
  customerId: string | null;
  /** The sale whose return lines leave it with the next refund. */
  returningSaleId: string | null;
  /** The article whose form is opened next: an article of the list, or a new one, perhaps with the code scanned. */
  articleAsked: { articleId: string | null, barcode: string | null } | null;
  /** Rises when articles have changed, so that lists of them are fetched anew. */
  articlesChanged: number;
  /** The person whose form is opened next, as the list has them; nobody for a new one. */
  personAsked: { person: PersonRow | null } | null;
  /** Rises when people were added or changed, so that their list is fetched anew. */
  peopleChanged: number;
  /** The favourites are being put in order; then a tile is moved and not sold. */
  isArranging: boolean;
  error: UserError | null;
  /** Why the till did not start; nothing else is shown then. */
  startError: UserError | null;
  /** Somebody wants the keys in a file, because there is no password store. */
  isChoosingPassphraseFile: boolean;
  /** The language chosen before any view came. */
  language: string | null;
  /** How the till looks and sounds; nothing until the program has said so. */
  preferences: Preferences | null;
  /** Rises when a scanned code has become a line. */
  scans: number;
}

export interface State extends PageState {
  view: TillView | null;
  catalogue: CatalogueView | null;
}

export interface Store {
  get(): State;
  /** Takes a view unless it is older than the one shown. */
  accept(view: TillView): boolean;
  set(patch: Partial<Omit<State, "view">>): void;
  subscribe(listener: () => void): () => void;
}

export type Values = Record<string, string | number>;

export interface CallOptions {
  /** Buttons that belong to this call; a second press while it runs does nothing. */
  button?: HTMLButtonElement;
  /** Calls of one lane exclude each other, whatever button started them. */
  lane?: "payment" | "settings" | "sign";
  /** Shows the error beside its field; without it the error banner does. */
  onError?: (error: UserError) => void;
}

export interface ApprovedOptions extends CallOptions {
  /** What the manager is asked to approve, in words. */
  about: string;
}

/** Everything a component needs. */
export interface App {
  store: Store;
  format: Format;
  t(key: TextKey, values?: Values): string;
  plural(key: PluralKey, count: number, values?: Values): string;
  /** Resolves to the answer, or to undefined when it failed (already said) or was already running. */
  call<N extends CommandName>(name: N, args: Args<N>, options?: CallOptions): Promise<Answer<N> | undefined>;
  /** The same for commands that may need a manager: asks for one and sends the same once more. */
  callApproved<N extends ApprovedName>(name: N, args: Omit<Args<N>, "approval">, options: ApprovedOptions): Promise<Answer<N> | undefined>;
  /** Says something to people who listen instead of look. */
  announce(text: string): void;
  /** The till's time now, in milliseconds. */
  now(): number;
  /** Called twice a second, for clocks. */
  onTick(listener: () => void): void;
  openDialog(name: DialogName): void;
  /** Lets a sound be heard, also when sounds are off. */
  play(sound: Sound): void;
  /** Lets a sound be heard that no change of what is shown tells of, unless sounds are off. */
  hear(sound: Sound): void;
  /** Fetches what the page draws, once more after a failed start. Answers whether the till is open. */
  open(): Promise<boolean>;
  fault(error: unknown): void;
}

export type DialogName = "park" | "quantity" | "discount" | "price" | "note" | "tip" | "total" | "recent" | "keys" | "article" | "import" | "person";

export interface Component {
  el: HTMLElement;
  update(state: State): void;
}
