const answers = require("./answers.cjs");

const entries = {
  root: require("badakhshan-2019"),
  cite: require("badakhshan-2019/cite"),
  exported: require("badakhshan-2019/export"),
  query: require("badakhshan-2019/query"),
  search: require("badakhshan-2019/search"),
  validate: require("badakhshan-2019/validate"),
};

answers(entries).then((given) => console.log(JSON.stringify(given)));
