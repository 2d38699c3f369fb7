// @ts-check
// A code that leads nowhere.

export const exampleQr = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 41 41"><path fill="#fff" d="M0 0h41v41h-41z"/><path stroke="#000" d="M4 4.5h7m1 0h2m2 0h1m2 0h3m3 0h2m3 0h7m-33 1h1m5 0h1m1 0h1',
  "m1 0h4m2 0h1m1 0h1m5 0h1m1 0h1m5 0h1m-33 1h1m1 0h3m1 0h1m5 0h2m2 0h1m1 0h1m1 0h3m3 0h1m1 0h3m1 0h1m-33 1h1m1 0h3m1 0h1m2 0h2m5 0h1m1 0h1m1 0h3m3 0h1m1 0h3m1 0h1m-33 1h1m1 0h3m1 0h1",
  "m4 0h4m1 0h1m1 0h1m4 0h2m1 0h1m1 0h3m1 0h1m-33 1h1m5 0h1m2 0h1m1 0h4m1 0h1m7 0h1m1 0h1m5 0h1m-33 1h7m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h1m1 0h7m-24 1h5m2 0h1m1 0h1",
  "m1 0h1m1 0h1m-22 1h1m4 0h4m1 0h1m1 0h1m3 0h2m1 0h1m1 0h1m2 0h1m5 0h2m-32 1h3m5 0h1m5 0h5m1 0h3m4 0h3m-27 1h4m1 0h2m2 0h1m1 0h1m1 0h1m2 0h3m2 0h2m1 0h1m1 0h2m-32 1h2m2 0h2m2 0h1m2 0",
  "h2m4 0h2m3 0h9m-31 1h1m3 0h3m2 0h5m1 0h3m4 0h2m2 0h2m3 0h1m-32 1h1m1 0h3m6 0h1m1 0h1m4 0h2m2 0h1m2 0h2m3 0h3m-29 1h3m2 0h1m3 0h4m1 0h1m6 0h2m2 0h3m-31 1h3m1 0h1m2 0h4m1 0h1m1 0h1m1",
  " 0h4m2 0h1m1 0h1m1 0h4m1 0h1m-32 1h1m2 0h5m3 0h1m1 0h1m1 0h2m4 0h4m1 0h2m3 0h1m-31 1h2m4 0h1m1 0h1m1 0h1m3 0h2m1 0h2m2 0h1m1 0h2m2 0h4m-33 1h1m2 0h2m1 0h1m3 0h1m1 0h4m1 0h1m1 0h5m1",
  " 0h3m1 0h2m1 0h1m-33 1h3m5 0h1m2 0h1m1 0h2m1 0h2m1 0h2m3 0h1m3 0h4m-30 1h2m1 0h3m1 0h2m1 0h4m4 0h1m3 0h2m1 0h3m1 0h1m-32 1h1m3 0h1m5 0h4m1 0h3m1 0h2m2 0h2m2 0h3m-30 1h1m5 0h3m1 0h1",
  "m3 0h2m1 0h1m2 0h3m4 0h1m1 0h3m-32 1h1m2 0h1m1 0h1m1 0h1m4 0h2m2 0h1m5 0h1m1 0h1m2 0h4m-31 1h2m1 0h1m1 0h7m1 0h1m1 0h1m1 0h1m1 0h1m2 0h1m1 0h5m-21 1h1m4 0h1m1 0h1m2 0h3m3 0h1m3 0h1",
  "m1 0h1m1 0h1m-33 1h7m1 0h2m1 0h1m1 0h5m2 0h2m1 0h2m1 0h1m1 0h1m1 0h2m-32 1h1m5 0h1m2 0h3m1 0h1m1 0h1m2 0h3m1 0h3m3 0h3m-31 1h1m1 0h3m1 0h1m7 0h2m1 0h4m3 0h6m1 0h2m-33 1h1m1 0h3m1 0",
  "h1m4 0h1m1 0h4m1 0h2m1 0h2m2 0h1m1 0h2m1 0h1m1 0h1m-33 1h1m1 0h3m1 0h1m2 0h4m1 0h4m1 0h2m2 0h2m2 0h6m-33 1h1m5 0h1m1 0h1m5 0h1m3 0h1m4 0h1m3 0h4m-31 1h7m3 0h1m1 0h3m7 0h4m1 0h1m3 0",
  'h1"/></svg>',
].join("");
