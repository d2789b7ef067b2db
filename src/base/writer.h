/*
 * writer.h - a file written piece by piece that appears whole or not at all, as by folder_write.
 */
#ifndef WAYMARK_BASE_WRITER_H
#define WAYMARK_BASE_WRITER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/folder.h"
#include "base/hash.h"

struct writer;

/* Writes a temporary, which is gone again if the arena goes before writer_close; the folder outlives it. Never NULL: what
 * goes wrong is kept for writer_close to say. */
struct writer *writer_new(struct arena *arena, const struct folder *folder, const char *name);

void writer_add(struct writer *writer, const void *bytes, size_t length);

/* Give the file its name. False with errno set if that or anything before failed; the temporary is
 * gone then. sha256 and size_bytes get what was written. */
bool writer_close(struct writer *writer, char sha256[HASH_HEX_BYTES], size_t *size_bytes);

#endif
