package imagehost.gate;

/**
 * What a stored image takes of the whole process when it is read to be decoded: a place in memory for its bytes first,
 * then a decoder. Uploads keep the same order, so no two can wait for each other.
 *
 * @param memory bounds the bytes of all images in memory, those of uploads included
 */
public record ReadingGates(MemoryGate memory, Decoders decoders) {
}
