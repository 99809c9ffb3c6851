// The ways to write a link to an image elsewhere.

const escapeMarkdown = (text) => text.replace(/[\\[\]`*_<>]/g, '\\$&');
const escapeHtml = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** By the value of the chooser; linked ones are small images that lead to the page, for forums. */
export const codes = {
  link: (image) => image.url,
  markdown: (image) => `![${escapeMarkdown(image.original_name)}](${image.url})`,
  html: (image) => `<img src="${escapeHtml(image.url)}" alt="${escapeHtml(image.original_name)}"`
    + ` width="${Number(image.width)}" height="${Number(image.height)}">`, // of an imported list they may be anything
  bbcode: (image) => `[img]${image.url}[/img]`,
  linked_bbcode: (image) => `[url=${image.page_url}][img]${image.thumbnail_url}[/img][/url]`,
  linked_html: (image) => `<a href="${escapeHtml(image.page_url)}"><img src="${escapeHtml(image.thumbnail_url)}"`
    + ` alt="${escapeHtml(image.original_name)}"></a>`,
};
