/*
 * receipt.c - see receipt.h. The format: a line "waymark made 1 DATE WHOLE MOVED", the record, and at the end the SHA-256
 * of all before it.
 */
#include "batch/receipt.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "batch/manifest.h"
#include "batch/shard_file.h"

enum { HEX = HASH_HEX_BYTES - 1, DATE_BYTES = 11 };

static const char first_word[] = "waymark made 1";

/* What the first line says, and where the record begins. */
struct head {
	char date[DATE_BYTES];
	struct depends_sums sums;
	size_t length;
};

static bool read_head(const char *bytes, struct head *head)
{
	const char *end = strchr(bytes, '\n');
	int length = 0;

	if (!end || strncmp(bytes, first_word, sizeof(first_word) - 1) != 0
	    || sscanf(bytes + sizeof(first_word) - 1, " %10s %64s %64s%n", head->date, head->sums.whole, head->sums.moved,
		      &length) != 3)
		return false;
	head->length = (size_t)(end + 1 - bytes);
	return head->length == sizeof(first_word) + (size_t)length;
}

/* The bytes of the receipt without its own sum, if that is right. */
static bool read_whole(struct arena *arena, const struct folder *folder, const char *name, char **bytes, size_t *length)
{
	char hex[HASH_HEX_BYTES];

	if (!folder_read(arena, folder, name, RECORD_MAX_BYTES, bytes, length) || *length < HEX)
		return false;
	*length -= HEX;
	hash_sha256(*bytes, *length, hex);
	return memcmp(hex, *bytes + *length, HEX) == 0;
}

static bool all_there(const struct folder *folder, const struct record *record)
{
	for (size_t i = 0; i < record->n_outputs; i++) {
		struct stat status;

		if (fstatat(folder->fd, record->outputs[i].name, &status, AT_SYMLINK_NOFOLLOW) != 0
		    || !S_ISREG(status.st_mode) || (size_t)status.st_size != record->outputs[i].size_bytes)
			return false;
	}
	return true;
}

/* The receipt, and the record in it where that is asked for. */
static bool read_receipt(struct arena *arena, const struct folder *folder, const char *name, struct head *head, char **rest,
			 size_t *length)
{
	char *bytes;

	if (!read_whole(arena, folder, name, &bytes, length) || !read_head(bytes, head))
		return false;
	*rest = bytes + head->length;
	*length -= head->length;
	return true;
}

bool receipt_intact(struct arena *arena, const struct folder *folder, const char *name, struct date date,
		    struct depends_sums *sums, struct record *record)
{
	struct head head;
	size_t length;
	char *rest;

	if (!read_receipt(arena, folder, name, &head, &rest, &length) || strcmp(head.date, date_iso(arena, date)) != 0
	    || !record_read(arena, rest, length, record))
		return false;
	*sums = head.sums;
	return all_there(folder, record);
}

bool receipt_void_run(const struct folder *out)
{
	static const char *const names[] = { RECEIPT_OF_RUN, MANIFEST_NAME, SHARD_FILE_NAME };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (unlinkat(out->fd, names[i], 0) != 0 && errno != ENOENT && errno != EISDIR)
			return false;
	}
	return true;
}

enum made_why receipt_find(struct arena *arena, const struct folder *folder, const char *name,
			   const struct depends_sums *sums, struct date date, struct record *record)
{
	struct head head;
	size_t length;
	char *rest;

	if (!read_receipt(arena, folder, name, &head, &rest, &length))
		return MADE_FIRST;
	if (strcmp(head.sums.moved, sums->moved) != 0)
		return MADE_CHANGED;
	if (strcmp(head.sums.whole, sums->whole) != 0)
		return MADE_MOVED;
	if (strcmp(head.date, date_iso(arena, date)) != 0)
		return MADE_DATED;
	if (!record_read(arena, rest, length, record) || !all_there(folder, record))
		return MADE_MISSING;
	return MADE_NOT;
}

bool receipt_write(struct arena *arena, const struct folder *folder, const char *name, const struct depends_sums *sums,
		   struct date date, const struct record *record)
{
	struct buf *bytes = buf_new(arena, RECORD_MAX_BYTES);
	struct record kept = *record;
	char hex[HASH_HEX_BYTES];

	kept.why = MADE_NOT;		/* the same bytes, however it came to be made */
	buf_puts(bytes, arena_printf(arena, "%s %s %s %s\n", first_word, date_iso(arena, date), sums->whole, sums->moved));
	record_write(&kept, bytes);
	hash_sha256(bytes->bytes, bytes->length, hex);
	buf_puts(bytes, hex);
	return !bytes->full && folder_write(folder, name, bytes->bytes, bytes->length);
}
