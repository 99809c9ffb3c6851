package imagehost.catalogue;

import java.time.LocalDate;

/**
 * What was uploaded on one day and is still there.
 *
 * @param day by UTC
 * @param images all of them
 * @param listed those of them that the catalogue's pages show
 * @param size of their files, in bytes
 */
public record UploadDay(LocalDate day, long images, long listed, long size) {
}
