import("/axe.js")
  .then(() => {
    // Screens that are not shown are no part of the look, and most of the page: taken away, axe is done in a fraction of the time.
    for (const one of document.querySelectorAll("body [hidden], dialog:not([open])")) one.remove();
    // A sheet of paper is no page: it has no landmarks.
    const paper = document.querySelector("#paper > *");
    return window.axe.run(paper?.checkVisibility() ? paper : document, {
      resultTypes: ["violations"],
      preload: false,
      rules: { "target-size": { enabled: true } },
    });
  })
  .then(({ violations }) =>
    violations.flatMap((rule) =>
      rule.nodes.map(
        (node) =>
          `axe, ${rule.id}: ${node.target.join(" ")} (${node.any
            .concat(node.all, node.none)
            .map((check) => check.message)
            .join("; ")})`,
      ),
    ),
  );
