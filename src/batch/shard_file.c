/*
 * shard_file.c - see shard_file.h. The format: a line "waymark shard 1"; parts, each a line that begins with the part's
 * name and ends with how many bytes follow it; "end" and the SHA-256 of all before it.
 */
#include "batch/shard_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/writer.h"
#include "batch/shard_fits.h"

enum { PART_MAX_BYTES = 1 << 30, LINE_MAX_BYTES = 80, PIECE_BYTES = 1 << 16, HEX = HASH_HEX_BYTES - 1 };

static const char first_line[] = "waymark shard 1\n", last_line[] = "end\n";

/* ---- out ---- */

struct shard_writer {
	struct writer *writer;
	struct hash *hash;		/* of the whole file */
	bool full;			/* a part has become too large */
};

static void put(struct shard_writer *w, const void *bytes, size_t length)
{
	writer_add(w->writer, bytes, length);
	hash_add(w->hash, bytes, length);
}

/* A part: its name and what goes with it, its number of bytes, the bytes. */
static void put_part(struct shard_writer *w, const char *name, const void *bytes, size_t length)
{
	char line[LINE_MAX_BYTES];

	snprintf(line, sizeof(line), "%s %zu\n", name, length);
	put(w, line, strlen(line));
	put(w, bytes, length);
}

static void put_buf(struct shard_writer *w, const char *name, const struct buf *buf)
{
	w->full |= buf->full;
	put_part(w, name, buf->bytes, buf->length);
}

/* A file's path is a part, and so are its bytes. */
static void put_parcel(struct shard_writer *w, const struct parcel *parcel)
{
	for (size_t i = 0; i < parcel->n; i++) {
		put_part(w, "path", parcel->items[i].path, strlen(parcel->items[i].path));
		put_part(w, "file", parcel->items[i].bytes, parcel->items[i].length);
	}
}

static void put_records(struct shard_writer *w, const struct shard_own *own, const struct records *records)
{
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < own->n_schools; i++) {
		struct record record = records_get(&scratch, records, i);
		struct buf *bytes = buf_new(&scratch, RECORD_MAX_BYTES);

		record.why = MADE_NOT;		/* the same bytes, however it came to be made */
		record_write(&record, bytes);
		put_buf(w, arena_printf(&scratch, "record %zu", own->schools[i].place), bytes);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}

bool shard_file_write(struct arena *arena, const struct folder *out, const struct shard_run *run,
		      const struct parcel *parcel, const struct shard_own *own, const struct records *records)
{
	struct shard_writer w = { .writer = writer_new(arena, out, SHARD_FILE_NAME), .hash = hash_new(arena) };
	struct buf *run_bytes = buf_new(arena, PART_MAX_BYTES), *own_bytes = buf_new(arena, PART_MAX_BYTES);
	char sum[HASH_HEX_BYTES], unused[HASH_HEX_BYTES];
	size_t size_bytes;

	shard_run_pack(run_bytes, run);
	shard_own_pack(own_bytes, own);
	put(&w, first_line, strlen(first_line));
	put_buf(&w, "run", run_bytes);
	put_parcel(&w, parcel);
	put_buf(&w, "own", own_bytes);
	put_records(&w, own, records);
	put(&w, last_line, strlen(last_line));
	hash_end(w.hash, sum);
	writer_add(w.writer, sum, HEX);
	errno = EFBIG;
	return !w.full && writer_close(w.writer, unused, &size_bytes);
}

/* ---- in ---- */

struct shard_reader {
	struct arena *arena, *own;	/* own: for what is a shard's own */
	int fd;
	size_t at, end;			/* end: of the parts */
	bool bad;
};

/* Whether the sum at the end is that of all before it. */
static bool is_whole(struct arena *arena, int fd, size_t length)
{
	struct hash *hash = hash_new(arena);
	char hex[HASH_HEX_BYTES], said[HEX], *piece = arena_array(arena, PIECE_BYTES, 1);

	if (length < HEX || !folder_read_at(fd, length - HEX, said, HEX))
		return false;
	for (size_t at = 0; at < length - HEX; at += PIECE_BYTES) {
		const size_t left = length - HEX - at, n = left < PIECE_BYTES ? left : PIECE_BYTES;

		if (!folder_read_at(fd, at, piece, n))
			return false;
		hash_add(hash, piece, n);
	}
	hash_end(hash, hex);
	return memcmp(hex, said, HEX) == 0;
}

/* Read a line, without its end. Returns false if there is none. */
static bool get_line(struct shard_reader *r, char line[LINE_MAX_BYTES])
{
	const size_t left = r->end - r->at, n = left < LINE_MAX_BYTES ? left : LINE_MAX_BYTES;
	char *end;

	if (r->bad || !n || !folder_read_at(r->fd, r->at, line, n) || !(end = memchr(line, '\n', n)))
		return false;
	*end = '\0';
	r->at += (size_t)(end + 1 - line);
	return true;
}

/* The next part, if it has that name: how many bytes it has, which come next. number: what stands behind the name; NULL:
 * nothing does. */
static bool find_part(struct shard_reader *r, const char *name, size_t *number, size_t *length)
{
	const size_t before = r->at, named = strlen(name);
	char line[LINE_MAX_BYTES];
	int end = 0;

	if (get_line(r, line) && strncmp(line, name, named) == 0 && line[named] == ' ') {
		const int n = number ? sscanf(line + named, " %zu %zu%n", number, length, &end)
				     : sscanf(line + named, " %zu%n", length, &end);

		if (n == (number ? 2 : 1) && !line[named + (size_t)end] && *length <= PART_MAX_BYTES
		    && *length <= r->end - r->at)
			return true;
	}
	r->at = before;
	return false;
}

static bool get_part(struct shard_reader *r, const char *name, char **bytes, size_t *length)
{
	if (!find_part(r, name, NULL, length))
		return false;
	*bytes = arena_alloc(r->arena, *length + 1);
	(*bytes)[*length] = '\0';
	r->bad |= !folder_read_at(r->fd, r->at, *bytes, *length);
	r->at += *length;
	return !r->bad;
}

static void get_run(struct shard_reader *r, struct shard_file *file)
{
	struct hash *hash = hash_new(r->arena);
	size_t length, n;
	char *bytes, *path;

	r->bad |= !get_part(r, "run", &bytes, &length) || !shard_run_unpack(r->arena, bytes, length, &file->run);
	if (r->bad)
		return;
	hash_add(hash, bytes, length);
	file->parcel = (struct parcel){ .arena = r->arena };
	while (get_part(r, "path", &path, &n)) {
		r->bad |= strlen(path) != n || !parcel_stays(path) || !get_part(r, "file", &bytes, &length);
		if (r->bad)
			return;
		hash_add(hash, path, n + 1);
		hash_add(hash, bytes, length);
		parcel_add(&file->parcel, path, bytes, length);
	}
	hash_end(hash, file->run_sha256);
}

static void get_records(struct shard_reader *r, struct shard_file *file)
{
	struct shard_record *records = arena_array(r->own, file->own.n_schools, sizeof(*records));

	for (size_t i = 0; i < file->own.n_schools && !r->bad; i++) {
		r->bad |= !find_part(r, "record", &records[i].place, &records[i].length)
			  || records[i].place != file->own.schools[i].place || records[i].place >= file->run.n_schools;
		records[i].at = r->at;
		r->at += records[i].length;
	}
	file->records = records;
}

static bool get_all(struct shard_reader *r, struct shard_file *file)
{
	char line[LINE_MAX_BYTES], *bytes;
	size_t length;

	r->bad |= !get_line(r, line) || strncmp(line, first_line, strlen(first_line) - 1) != 0;
	get_run(r, file);
	if (r->bad || !get_part(r, "own", &bytes, &length) || !shard_own_unpack(r->own, bytes, length, &file->own))
		return false;
	get_records(r, file);
	return !r->bad && get_line(r, line) && strncmp(line, last_line, strlen(last_line) - 1) == 0 && r->at == r->end
	       && file->own.shard - 1 < file->run.options.n_shards;
}

bool shard_file_open(struct arena *arena, struct arena *of_run, const struct folder *out, struct shard_file *file)
{
	struct shard_reader r = { .arena = of_run, .own = arena };
	size_t length;
	bool whole, fits;

	*file = (struct shard_file){ .records = NULL };
	r.fd = folder_open_file(out, SHARD_FILE_NAME, &length);
	if (r.fd < 0)
		return false;
	r.end = length - HEX;
	whole = is_whole(of_run, r.fd, length);
	fits = whole && get_all(&r, file);
	close(r.fd);
	errno = whole ? EBADMSG : 0;
	return fits;
}

bool shard_file_record(struct arena *arena, const struct folder *out, const struct shard_record *at,
		       struct record *record)
{
	char *bytes = arena_alloc(arena, at->length + 1);
	size_t length;
	const int fd = folder_open_file(out, SHARD_FILE_NAME, &length);
	const bool there = fd >= 0 && folder_read_at(fd, at->at, bytes, at->length);

	if (fd >= 0)
		close(fd);
	return there && record_read(arena, bytes, at->length, record) && shard_record_fits(record);
}
