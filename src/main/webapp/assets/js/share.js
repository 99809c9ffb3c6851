// The button that hands the link of an image to other programs of the device, where the browser can do that.

/** Shows the button and has it share the image's page. */
export function showShare(button, image) {
  button.hidden = !navigator.share;
  button.onclick = () => navigator.share({ title: image.original_name, url: image.page_url }).catch(() => {
    // the reader has thought better of it
  });
}
