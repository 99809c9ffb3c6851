-- Listed images by the size of their files; the number makes places of equal sizes distinct.
CREATE INDEX image_listed_size ON image (format, size_bytes, number) WHERE is_listed = 1;
