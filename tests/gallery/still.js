// Run on the page of somebody who wants no motion: one sentence for everything that moves by itself.
if (!matchMedia("(prefers-reduced-motion: reduce)").matches) return ["nobody told the page to keep still"];
return document
  .getAnimations()
  .filter((one) => one !== window.stirred)
  .map((one) => `moves although nothing should: ${one.effect?.target?.className}`);
