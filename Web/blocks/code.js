import { h } from "../views/dom.js";

/** Large and spaced, to be read aloud, compared or copied by hand. */
export const code = ({ label, groups }) =>
  h("figure", { class: "code" },
    h("figcaption", { class: "small" }, label),
    h("p", { class: "code-groups", dir: "ltr", "data-words": groups.every((group) => /^\p{Ll}+$/u.test(group)) },
      // The spaces make a copied code readable again.
      groups.map((group, index) => [h("span", { key: index }, group), index < groups.length - 1 && " "])));
