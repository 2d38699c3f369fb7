import("/axe.js")
  .then(() => window.axe.run(document, { resultTypes: ["violations"], preload: false, rules: { "target-size": { enabled: true } } }))
  .then(({ violations }) => violations.flatMap((rule) => rule.nodes.map((node) => `axe, ${rule.id}: ${node.target.join(" ")} (${node.any.concat(node.all, node.none).map((check) => check.message).join("; ")})`)))
