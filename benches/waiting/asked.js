async (command, questions) => {
  const language = document.documentElement.lang;
  const host = (await import("/host/tauri.js")).createTauriHost();
  // It speaks the language of the computer until a page is drawn.
  document.documentElement.lang = language;
  // The clock of a page stands still between its ticks: a call that begins with a tick has no more than one too few.
  const tick = () => {
    const before = performance.now();
    let now = before;
    while (now === before) now = performance.now();
    return now;
  };
  const times = [];
  for (const question of questions) {
    // What else the page has to do comes between two calls and not into one.
    await new Promise((done) => setTimeout(done, 0));
    const asked = tick();
    await host.call(command, question);
    times.push(Math.round((performance.now() - asked) * 1000));
  }
  return times;
};
