(command, places) => {
  // From a key to the end of the frame in which its answer is painted.
  let stroke = null;
  let told = null;
  const observer = new MutationObserver(() => {
    if (stroke) stroke.isChanged = true;
  });
  for (const place of places)
    observer.observe(document.querySelector(`[data-test="${place}"]`), {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  const since = (from, to) => Math.round((to - from) * 1000);
  const pressed = (event) => {
    stroke = { pressed: event.timeStamp, heard: performance.now(), asked: null, answered: null, isChanged: false };
  };
  addEventListener("keydown", pressed, true);

  // A frame calls its animation callbacks, lays out and paints in one piece of work; a message to the window itself comes
  // after that. Ports of a channel would be asked for their messages one by one ever after, and slow down what is measured.
  const whenPainted = (painted) =>
    requestAnimationFrame((frame) => {
      addEventListener("message", () => painted(performance.now(), frame), { once: true });
      window.postMessage(null, location.origin);
    });
  const finish = (mine) =>
    whenPainted((painted, frame) => {
      const { pressed, heard, asked, answered, isChanged } = mine;
      mine.done = {
        isChanged,
        whole: since(pressed, painted),
        heard: since(pressed, heard),
        asked: since(heard, asked),
        answered: since(asked, answered),
        frame: since(answered, frame),
        painted: since(frame, painted),
      };
      told?.();
    });
  const fetched = window.fetch;
  window.fetch = async (resource, options) => {
    const mine = stroke;
    if (!mine || mine.asked !== null || new URL(String(resource)).pathname !== `/${command}`)
      return fetched(resource, options);
    mine.asked = performance.now();
    const response = await fetched(resource, options);
    const json = response.json.bind(response);
    response.json = async () => {
      const answer = await json();
      mine.answered = performance.now();
      // Whatever changes from here on is the answer; it changes before the next frame.
      mine.isChanged = false;
      finish(mine);
      return answer;
    };
    return response;
  };
  window.measuring = {
    // The times of the last key.
    async stroke() {
      while (!stroke?.done)
        await new Promise((done) => {
          told = done;
        });
      const { done } = stroke;
      stroke = null;
      return done;
    },
    end() {
      observer.disconnect();
      removeEventListener("keydown", pressed, true);
      window.fetch = fetched;
    },
  };
  return true;
};
