package imagehost.gate;

/**
 * What decoding an image takes of the whole process: always enter them in this order. A caller that waits for memory
 * holds a decoder, and a caller that has memory waits for nothing, so no two of them can wait for each other.
 *
 * @param decoders bounds the images that are decoded at once
 * @param memory bounds the bytes that their decoders take beside small buffers
 */
public record DecoderGates(Gate decoders, MemoryGate memory) {
}
