// @ts-check
/** @import { ClerkView, PeopleView, PersonRow, RoleView, TillView, UserError } from "../../generated/api.js" */
import { after } from "./shop.js";

/** @param {string} id @param {string} name @param {RoleView} role @param {Partial<PersonRow>} [patch] @returns {PersonRow} */
const person = (id, name, role, patch = {}) => ({
  id,
  name,
  role,
  hasPin: true,
  isYourself: false,
  leftAt: null,
  allowed: ["rename", "setRole", "forgetPin", "leave"],
  bound: null,
  ...patch,
});

/** The shop of the examples: one who has just begun, and one who left. */
const few = [
  person("k1", "Kari", "owner", { isYourself: true, allowed: ["rename", "forgetPin"], bound: "lastOwner" }),
  person("k2", "Ola", "clerk"),
  person("k3", "Åse", "manager"),
  person("k4", "Jørgen", "clerk", { hasPin: false, allowed: ["rename", "setRole", "leave"] }),
  person("k5", "Synnøve Bjørnsrud", "clerk", {
    hasPin: false,
    leftAt: after(-41 * 86_400),
    allowed: ["rename", "setRole", "comeBack"],
  }),
];

/** Two owners, so that it is not the last who looks. */
const owners = [
  person("k1", "Kari", "owner", { isYourself: true, allowed: ["rename", "forgetPin"], bound: "yourself" }),
  person("k3", "Åse", "owner"),
];

/** Twelve, one of them with a name as long as it may be. @type {[string, RoleView, boolean][]} */
const crowd = [
  ["Kari", "owner", true],
  ["Ola", "clerk", true],
  ["Åse", "manager", true],
  ["Jørgen", "clerk", false],
  ["Maximilian Alexander Bjørnsrud-Østenstad", "manager", false],
  ["Sigrid", "clerk", true],
  ["Thea", "clerk", true],
  ["Emil", "clerk", true],
  ["Nora", "manager", true],
  ["Håkon", "clerk", false],
  ["Lærke", "clerk", true],
  ["Zoë", "clerk", true],
];

/** Who stands on the sign-on screen of a large shop. @type {ClerkView[]} */
export const manyClerks = crowd.map(([name, role, hasPin], at) => ({ id: `k${at + 1}`, name, role, hasPin }));

/** @param {string} example @param {TillView} view @returns {PeopleView} */
export function peopleOf(example, view) {
  const mayChange = view.clerk?.role === "owner" && view.movedAt === null;
  const crowded = manyClerks
    .slice(1)
    .map(({ id, name, role, hasPin }) =>
      hasPin ? person(id, name, role) : person(id, name, role, { hasPin, allowed: ["rename", "setRole", "leave"] }),
    );
  const many = [...few.slice(0, 1), ...crowded];
  const people = example === "many-people" ? many : example === "two-owners" ? owners : few;
  if (mayChange) return { people, mayChange };
  return {
    people: people.map((row) => ({ ...row, isYourself: row.id === view.clerk?.id, allowed: [], bound: null })),
    mayChange,
  };
}

/** What is wrong with a name. @param {string} name @param {string | null} id @returns {Pick<UserError, "code" | "details"> | null} */
export function refusedName(name, id) {
  if (name.trim() === "") return { code: "required", details: {} };
  const other = few.find((row) => row.id !== id && row.name.toLowerCase() === name.trim().toLowerCase());
  return other ? { code: "nameTaken", details: { text: other.name } } : null;
}
