/*
 * fuzz_shards.c - the file of a shard that says whatever it likes, with right sums, merged alone.
 *
 * An input has the parts of a file without their sums: "== audit" is the name of the audit, "run", "own" and "record 0" are
 * bytes as in doc/shards.md, "facts 0" those of a record. Who made it, the audit and its templates are put in here, since
 * they are of the program that reads it.
 *
 * What must hold: it is refused with an error, or merged by workers of whom none ends by itself; twice in the same way.
 */
#include <ftw.h>
#include <libgen.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "batch/batch.h"
#include "batch/depends.h"
#include "batch/job.h"
#include "batch/parcel.h"
#include "batch/record.h"
#include "batch/shard.h"
#include "batch/shard_file.h"
#include "fuzz.h"

enum { PARTS_MAX = 30, RECORDS_MAX = 10, FILE_MAX_BYTES = 8 << 20, DOCUMENT_MAX_BYTES = 1 << 20 };

static const char first_line[] = "waymark shard 1\n";

/* One of each kind of facts. */
static const char *const audits[] = {
	"astrea_send", "astrea_interview", "energy", "happiness_survey", "ten_features", "hot_clinic",
};
enum { N_AUDITS = sizeof(audits) / sizeof(*audits) };

/* ---- what the program itself says ---- */

static struct {
	const char *audit;		/* of `audits`, which is open */
	char makers[HASH_HEX_BYTES], audit_sha256[HASH_HEX_BYTES];
	struct parcel parcel;
	const char *file, *fonts;
} own;

/* They stand beside the folder of this program. */
static const char *fonts_folder(struct arena *arena)
{
	char path[4096] = "";

	if (readlink("/proc/self/exe", path, sizeof(path) - 1) < 0)
		fuzz_fail("where this program is cannot be read");
	return file_join(arena, dirname(dirname(path)), "fonts");
}

static void open_audit(const char *audit)
{
	static struct arena arena;
	struct batch_options options = { .data_folder = "." };
	struct job job;

	if (own.audit == audit)
		return;
	arena_reset(&arena);
	options.audit = own.audit = audit;
	options.fonts_folder = own.fonts = fonts_folder(&arena);
	job_open_audit(&arena, &options, &job);
	if (!job.audit_loaded || !job_open_fonts(&job))
		fuzz_fail("no audit %s", audit);
	job.program = depends_program(&arena);
	depends_makers(&job, own.makers);
	memcpy(own.audit_sha256, job.framework.sha256, sizeof(own.audit_sha256));
	own.file = job.framework.file;
	own.parcel = parcel_of(&arena, &job);
}

/* ---- the file ---- */

/* As in batch/shape_pack.c. */
static void add_sum(struct buf *out, const char *bytes, size_t length)
{
	uint64_t sum = length;

	for (size_t i = 0; i < length; i += sizeof(sum)) {
		uint64_t word = 0;

		memcpy(&word, bytes + i, length - i < sizeof(word) ? length - i : sizeof(word));
		sum = (sum ^ word) * 0x9E3779B97F4A7C15;
		sum ^= sum >> 32;
	}
	buf_add(out, &sum, sizeof(sum));
}

static void add_part(struct arena *arena, struct buf *out, const char *name, const char *bytes, size_t length)
{
	buf_puts(out, arena_printf(arena, "%s %zu\n", name, length));
	buf_add(out, bytes, length);
}

/* The bytes of an input's part with their sum. */
static struct buf *sealed(struct arena *arena, const struct evidence_text *part)
{
	struct buf *bytes = buf_new(arena, FILE_MAX_BYTES);

	if (part && part->length) {
		const size_t n = part->length - (part->bytes[part->length - 1] == '\n');

		buf_add(bytes, part->bytes, n);
		add_sum(bytes, part->bytes, n);
	}
	return bytes;
}

/* What can be read of the run is of this program and of this audit. */
static struct buf *run_bytes(struct arena *arena, const struct evidence_text *part)
{
	struct buf *bytes = sealed(arena, part), *ours = buf_new(arena, FILE_MAX_BYTES);
	struct shard_run run;

	if (!shard_run_unpack(arena, bytes->bytes ? bytes->bytes : "", bytes->length, &run))
		return bytes;
	run.audit = own.file;
	run.mapping = run.brand = NULL;
	run.options.n_shards = 1;
	memcpy(run.makers, own.makers, sizeof(run.makers));
	memcpy(run.audit_sha256, own.audit_sha256, sizeof(run.audit_sha256));
	shard_run_pack(ours, &run);
	return ours;
}

static void add_record(struct arena *arena, struct buf *out, const struct evidence_text *files, size_t n, size_t place)
{
	const struct evidence_text *record = fuzz_file(files, n, arena_printf(arena, "record %zu", place));
	const struct evidence_text *facts = fuzz_file(files, n, arena_printf(arena, "facts %zu", place));
	const struct buf *packed = sealed(arena, facts), *rest = sealed(arena, record);
	struct buf *bytes = buf_new(arena, FILE_MAX_BYTES);

	if (!record)
		return;
	buf_add(bytes, &packed->length, sizeof(packed->length));
	buf_add(bytes, packed->bytes ? packed->bytes : "", packed->length);
	buf_add(bytes, rest->bytes ? rest->bytes : "", rest->length);
	add_part(arena, out, arena_printf(arena, "record %zu", place), bytes->bytes, bytes->length);
}

static struct buf *shard_of(struct arena *arena, const struct evidence_text *files, size_t n)
{
	struct buf *out = buf_new(arena, FILE_MAX_BYTES);
	const struct buf *run = run_bytes(arena, fuzz_file(files, n, "run")), *part = sealed(arena, fuzz_file(files, n, "own"));
	char sum[HASH_HEX_BYTES];

	buf_puts(out, first_line);
	add_part(arena, out, "run", run->bytes ? run->bytes : "", run->length);
	for (size_t i = 0; i < own.parcel.n; i++) {
		add_part(arena, out, "path", own.parcel.items[i].path, strlen(own.parcel.items[i].path));
		add_part(arena, out, "file", own.parcel.items[i].bytes, own.parcel.items[i].length);
	}
	add_part(arena, out, "own", part->bytes ? part->bytes : "", part->length);
	for (size_t i = 0; i < RECORDS_MAX; i++)
		add_record(arena, out, files, n, i);
	buf_puts(out, "end\n");
	hash_sha256(out->bytes, out->length, sum);
	buf_puts(out, sum);
	return out;
}

/* ---- merging it ---- */

static int take_away(const char *path, const struct stat *status, int type, struct FTW *at)
{
	(void)status;
	(void)type;
	(void)at;
	return remove(path);
}

/* The documents that a record tells of, as empty as they may be. */
static void put_documents(struct arena *arena, const char *shard, const char *id, const struct record *record)
{
	const char *folder = file_join(arena, shard, id);

	mkdir(folder, 0700);
	for (size_t i = 0; i < record->n_outputs; i++) {
		const char *path = file_join(arena, folder, record->outputs[i].name);

		if (!file_write(path, "", 0) || truncate(path, (off_t)(record->outputs[i].size_bytes % DOCUMENT_MAX_BYTES)) != 0)
			fuzz_fail("%s cannot be written", path);
	}
}

static void put_schools(struct arena *arena, const char *shard)
{
	struct folder folder;
	struct shard_file file;
	struct record record;

	if (!folder_open_as_is(&folder, shard))
		fuzz_fail("%s cannot be opened", shard);
	if (shard_file_open(arena, arena, &folder, &file)) {
		for (size_t i = 0; i < file.own.n_schools; i++) {
			if (shard_file_record(arena, &folder, &file.records[i], &record))
				put_documents(arena, shard, file.own.schools[i].school.id.text, &record);
		}
	}
	folder_close(&folder);
}

static char *merge(const char *shard, const char *out)
{
	const struct batch_options options = {
		.folders = &shard, .n_folders = 1, .out = out, .data_folder = ".", .fonts_folder = own.fonts, .jobs = 1,
		.spool_folder = fuzz_folder(),
	};
	struct batch_summary summary;
	struct arena arena;
	struct diags diags;
	char *told;

	arena_init(&arena);
	diags_init(&diags, &arena);
	if (batch_merge(&arena, &options, &summary, &diags) == BATCH_NOTHING && !diags.n_errors)
		fuzz_fail("a shard is refused without an error");
	for (size_t i = 0; i < diags.n; i++) {
		if (diags.items[i].code == DIAG_RUN002)
			fuzz_fail("%s", diags.items[i].message);
	}
	fuzz_check_diags(&diags);
	told = fuzz_print_diags(&diags);
	arena_clear(&arena);
	nftw(out, take_away, 8, FTW_DEPTH | FTW_PHYS);
	return told;
}

static const char *audit_of(const struct evidence_text *name)
{
	for (int i = 0; name && i < N_AUDITS; i++) {
		if (name->length > strlen(audits[i]) && memcmp(name->bytes, audits[i], strlen(audits[i])) == 0)
			return audits[i];
	}
	return audits[0];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct evidence_text files[PARTS_MAX];
	struct arena arena;
	const struct buf *bytes;
	const char *shard, *out;
	char *one, *other;
	size_t n;

	arena_init(&arena);
	n = fuzz_files(&arena, data, size, "run", files, PARTS_MAX);
	open_audit(audit_of(fuzz_file(files, n, "audit")));
	shard = file_join(&arena, fuzz_folder(), "shard");
	out = file_join(&arena, fuzz_folder(), "out");
	bytes = shard_of(&arena, files, n);
	if (mkdir(shard, 0700) != 0 || !file_write(file_join(&arena, shard, SHARD_FILE_NAME), bytes->bytes, bytes->length))
		fuzz_fail("%s cannot be written", shard);
	put_schools(&arena, shard);
	one = merge(shard, out);
	other = merge(shard, out);
	fuzz_same("what is told of a shard, twice", one, other);
	free(one);
	free(other);
	nftw(shard, take_away, 8, FTW_DEPTH | FTW_PHYS);
	arena_clear(&arena);
	return 0;
}
