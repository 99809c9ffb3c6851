package imagehost.image;

/**
 * What the strict walk of a file's structure found, and what is kept of the file.
 *
 * @param width as a browser shows it (orientation applied), in pixels
 * @param height as a browser shows it (orientation applied), in pixels
 * @param frames 1 for a still picture
 * @param orientation EXIF orientation kept in the file, 1 to 8 (TIFF 6.0, tag 274); 1 where there is none
 * @param kept the scrubbed file
 */
record Inspection(ImageFormat format, int width, int height, int frames, int orientation, KeptBytes kept) {
}
