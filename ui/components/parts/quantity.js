// @ts-check

/** Above zero, with a point. @param {string} typed */
export const isQuantity = (typed) => /^\d+(\.\d+)?$/.test(typed) && /[1-9]/.test(typed);
