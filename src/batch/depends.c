/* depends.c - see depends.h. The lists below are the only place that says what a document depends on. */
#include "batch/depends.h"

#include <elf.h>
#include <link.h>
#include <string.h>

#include "base/file.h"
#include "batch/brands.h"
#include "batch/called.h"
#include "batch/find.h"
#include "evidence/brand_rows.h"
#include "evidence/folder_sum.h"
#include "evidence/school_sum.h"

enum { LUA_MAX_BYTES = 1 << 20, FACE_MAX_BYTES = 1 << 28 };

static void add_text(struct hash *hash, const char *text)
{
	hash_add(hash, text ? text : "", text ? strlen(text) + 1 : 1);
}

static void add_number(struct hash *hash, long long number)
{
	hash_add(hash, &number, sizeof(number));
}

/* ---- the program ---- */

static size_t padded(size_t n)
{
	return (n + 3) / 4 * 4;
}

/* Add the build id among the notes (ELF, "Note Section"; the linker puts it there). Returns whether there is one. */
static bool add_build_id(struct hash *hash, const char *notes, size_t length)
{
	ElfW(Nhdr) note;

	for (size_t at = 0; at + sizeof(note) <= length; at += padded(note.n_descsz)) {
		memcpy(&note, notes + at, sizeof(note));
		at += sizeof(note) + padded(note.n_namesz);
		if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == sizeof(ELF_NOTE_GNU) &&
		    at + note.n_descsz <= length) {
			hash_add(hash, notes + at, note.n_descsz);
			return true;
		}
	}
	return false;
}

struct program_sum {
	struct hash *hash;
	size_t n;
	bool unknown;			/* the program itself has no build id */
};

/* The first object is the program itself. A library without a build id counts by its name: distributions give all one. */
static int add_object(struct dl_phdr_info *info, size_t size, void *context)
{
	struct program_sum *sum = context;
	bool found = false;

	(void)size;
	for (int i = 0; i < info->dlpi_phnum && !found; i++) {
		const ElfW(Phdr) *part = &info->dlpi_phdr[i];
		const ElfW(Addr) at = info->dlpi_addr + part->p_vaddr;
		const char *notes;

		memcpy(&notes, &at, sizeof(notes));
		if (part->p_type == PT_NOTE)
			found = add_build_id(sum->hash, notes, part->p_memsz);
	}
	if (!found)
		add_text(sum->hash, info->dlpi_name);
	sum->unknown |= sum->n == 0 && !found;
	sum->n++;
	return 0;
}

/* ---- what all schools share ---- */

static void add_audit(struct hash *hash, const struct job *job)
{
	add_text(hash, job->framework.sha256);
	add_text(hash, job->framework.file);
}

/* What other audits say of themselves; before these are looked up, all of each is summed (add_other_audits). */
static void add_related(struct hash *hash, const struct job *job)
{
	for (size_t i = 0; i < job->framework.n_related; i++) {
		add_text(hash, job->framework.related[i].title);
		add_text(hash, job->framework.related[i].audience);
	}
}

static void add_mapping(struct hash *hash, const struct job *job)
{
	add_text(hash, job->mapping.file);
	add_text(hash, job->mapping.file ? job->mapping.sha256 : NULL);
}

static void add_file(struct hash *hash, const char *folder, const char *name, size_t max_bytes)
{
	struct arena arena;
	size_t length;
	char *bytes;

	arena_init(&arena);
	if (file_read(&arena, file_join(&arena, folder, name), max_bytes, &bytes, &length)) {
		add_text(hash, name);
		hash_add(hash, bytes, length);
	}
	arena_clear(&arena);
}

static bool has_ending(const char *name, const char *ending)
{
	const size_t length = strlen(name), end = strlen(ending);

	return length >= end && strcmp(name + length - end, ending) == 0;
}

/* The files whose names end so. */
static void add_folder(struct hash *hash, const struct job *job, const char *folder, const char *ending, size_t max_bytes)
{
	const char **names;
	size_t n;

	if (!file_list(job->arena, folder, &names, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		if (has_ending(names[i], ending))
			add_file(hash, folder, names[i], max_bytes);
	}
}

/* Whatever a template may include: every Lua file of each of their folders. One of these is the audit's, beside which
 * there may be anything. */
static void add_templates(struct hash *hash, const struct job *job)
{
	const char *folders[REPORT_FOLDERS];

	report_folders(job->arena, job->options->data_folder, &job->framework, folders);
	for (size_t i = 0; i < REPORT_FOLDERS; i++) {
		add_number(hash, (long long)i);
		add_folder(hash, job, folders[i], ".lua", LUA_MAX_BYTES);
	}
}

static void add_faces(struct hash *hash, const struct job *job)
{
	add_folder(hash, job, job->options->fonts_folder, "", FACE_MAX_BYTES);
}

static void add_fonts(struct hash *hash, const struct job *job)
{
	if (job->fonts)
		add_faces(hash, job);
}

static void add_brands(struct hash *hash, const struct job *job)
{
	add_number(hash, job->brands != NULL);
	if (!job->brands)
		return;
	add_text(hash, job->brands->sha256);
	for (size_t i = 0; i < job->brands->n_logos; i++) {
		add_text(hash, job->brands->logos[i].name);
		add_text(hash, job->brands->logos[i].sha256);
	}
}

/* Each option that changes what a school's files say, how they look or which there are. The date is compared apart. */
static void add_options(struct hash *hash, const struct job *job)
{
	const struct batch_options *o = job->options;
	const bool options[] = { o->strict, o->large_print, o->no_places, o->draft, o->full_names, o->restricted,
				 o->archives };

	hash_add(hash, options, sizeof(options));
}

/* The files of a school, and whether more is counted of it for those about all schools. */
static void add_products(struct hash *hash, const struct job *job)
{
	bool of_all = false;

	for (size_t i = 0; i < job->n_products; i++) {
		const struct product *product = job->products[i].product;

		of_all |= product_needs_all(product);
		if (product_is_of_run(product))
			continue;
		add_text(hash, product->stem);
		add_text(hash, product->ending);
		add_text(hash, product->templates[job->framework.kind]);
		add_number(hash, job_profile(job, product));
	}
	add_number(hash, of_all);
	add_number(hash, product_asked_for(job->options, PRODUCT_PAGES_EDITION));
}

static void add_earlier_folders(struct hash *hash, const struct job *job)
{
	add_number(hash, (long long)job->earlier.n);
	for (size_t i = 0; i < job->earlier.n; i++) {
		const struct earlier_folder *folder = &job->earlier.items[i];

		add_text(hash, folder->name);
		add_number(hash, folder->school_year);
		hash_add(hash, &folder->date, sizeof(folder->date));
	}
}

static void (*const shared_parts[])(struct hash *hash, const struct job *job) = {
	add_audit, add_related, add_mapping, add_templates, add_fonts, add_brands, add_options, add_products,
	add_earlier_folders,
};

const char *depends_program(struct arena *arena)
{
	struct program_sum program = { .hash = hash_new(arena) };
	char *hex = arena_array(arena, HASH_HEX_BYTES, 1);

	dl_iterate_phdr(add_object, &program);
	hash_end(program.hash, hex);
	return program.unknown ? NULL : hex;
}

void depends_makers(const struct job *job, char hex[HASH_HEX_BYTES])
{
	struct hash *hash = hash_new(job->arena);

	add_text(hash, WAYMARK_VERSION);
	add_text(hash, job->program);
	add_fonts(hash, job);
	hash_end(hash, hex);
}

/* The sum of the program and of these parts. Returns false if it would tell nothing. */
static bool sum_parts(const struct job *job, void (*const parts[])(struct hash *hash, const struct job *job), size_t n,
		      char hex[HASH_HEX_BYTES])
{
	struct hash *hash = hash_new(job->arena);

	add_text(hash, job->program);
	for (size_t i = 0; i < n; i++) {
		add_number(hash, (long long)i);
		parts[i](hash, job);
	}
	hash_end(hash, hex);
	return job->program && !job->options->passphrase;
}

const char *depends_shared(const struct job *job)
{
	char *hex = arena_array(job->arena, HASH_HEX_BYTES, 1);

	return sum_parts(job, shared_parts, sizeof(shared_parts) / sizeof(*shared_parts), hex) ? hex : NULL;
}

/* ---- what is a school's own ---- */

static void add_problems(struct hash *hash, const struct diags *problems)
{
	add_number(hash, (long long)problems->n);
	for (size_t i = 0; i < problems->n; i++) {
		const struct diag *d = &problems->items[i];

		add_number(hash, d->code);
		add_text(hash, d->value);
		add_text(hash, d->message);
		add_text(hash, d->hint);
		add_number(hash, (long long)d->n_places);
	}
}

static void add_problem_places(struct hash *hash, const struct diags *problems)
{
	for (size_t i = 0; i < problems->n; i++) {
		const struct diag *d = &problems->items[i];

		add_text(hash, d->at.file);
		add_number(hash, d->at.line);
		add_number(hash, d->at.column);
		add_number(hash, d->last_line);
	}
}

/* By what name others will find its documents, which may depend on the names of other schools. */
static void add_names(struct arena *arena, struct hash *hash, const struct job *job, size_t index)
{
	for (size_t i = 0; i < job->n_products; i++) {
		if (!product_needs_all(job->products[i].product))
			add_text(hash, called_of_school(arena, job, index, job->products[i].product, 0));
	}
}

static void add_earlier(struct hash *hash, const struct earlier *earlier)
{
	add_number(hash, earlier ? (long long)earlier->n_files : -1);
	for (size_t i = 0; earlier && i < earlier->n_files; i++)
		add_text(hash, earlier->files[i].sha256);
}

static void add_contents(struct hash *hash, const struct school_work *work)
{
	for (size_t i = 0; i < work->n_files; i++) {
		add_text(hash, work->files[i].name);
		add_text(hash, work->files[i].sha256);
	}
	add_number(hash, work->evidence->generated + 2 * work->evidence->has_rows);
}

struct depends_sums depends_of_school(struct arena *arena, const struct school_work *work)
{
	const struct job *job = work->job;
	struct depends_sums sums = { "", "" };
	struct hash *whole = hash_new(arena), *moved = hash_new(arena);

	add_text(moved, job->depends);
	add_contents(moved, work);
	add_problems(moved, &work->before);
	add_problems(moved, &work->problems);	/* of earlier years' files: one that cannot be read has no sum */
	add_earlier(moved, work->earlier);
	add_names(arena, moved, job, work->index);
	hash_end(moved, sums.moved);

	add_text(whole, sums.moved);
	school_sum(arena, work->evidence, whole);
	add_problem_places(whole, &work->before);
	add_problem_places(whole, &work->problems);
	hash_end(whole, sums.whole);
	return sums;
}

/* ---- what is of all schools ---- */

/* Where nothing but the bytes counts, nothing can have moved. */
static struct depends_sums sums_of(struct hash *hash)
{
	struct depends_sums sums = { "", "" };

	hash_end(hash, sums.whole);
	memcpy(sums.moved, sums.whole, sizeof(sums.moved));
	return sums;
}

struct depends_sums depends_of_compared(struct arena *arena, const struct job *job, size_t index, const char *gathered)
{
	struct hash *hash = hash_new(arena);

	add_text(hash, job->depends);
	for (size_t i = 0; i < job->n_products; i++) {
		const struct product *product = job->products[i].product;

		if (product->scope != PRODUCT_OF_COMPARED)
			continue;
		add_text(hash, called_of_school(arena, job, index, product, 0));
		add_text(hash, product->templates[job->framework.kind]);
		add_number(hash, job_profile(job, product));
	}
	add_number(hash, (long long)job->n_schools);
	add_text(hash, gathered);
	return sums_of(hash);
}

struct depends_sums depends_of_archive(struct arena *arena, const struct job *job, size_t index,
				       const struct output *outputs, size_t n)
{
	struct hash *hash = hash_new(arena);

	add_text(hash, job->depends);
	add_text(hash, called_archive(arena, job, index));
	add_text(hash, called_folder(arena, job, index));
	for (size_t i = 0; i < n; i++) {
		add_text(hash, outputs[i].name);
		add_text(hash, outputs[i].sha256);
	}
	return sums_of(hash);
}

static void add_all_products(struct hash *hash, const struct job *job)
{
	for (size_t i = 0; i < job->n_products; i++) {
		const struct product *product = job->products[i].product;

		add_text(hash, product->edition);
		add_text(hash, product->stem);
		add_text(hash, product->ending);
		add_number(hash, job_profile(job, product));
	}
	add_number(hash, job->options->archives);
	add_number(hash, job->options->has_profile ? (int)job->options->profile : -1);
}

struct depends_sums depends_of_run(const struct job *job)
{
	struct hash *hash = hash_new(job->arena);
	const struct evidence *evidence = &job->evidence;

	add_text(hash, job->depends);
	add_all_products(hash, job);
	add_number(hash, (long long)job->n_schools);
	for (size_t i = 0; i < job->n_schools; i++)
		add_text(hash, job->schools[i]->school->id.text);
	for (size_t i = 0; i < evidence->n_files; i++) {
		add_text(hash, evidence->files[i].name);
		add_text(hash, evidence->files[i].sha256);
	}
	for (size_t i = 0; i < evidence->n_refused_schools; i++)
		add_text(hash, evidence->refused_schools[i].id);
	add_problems(hash, &job->problems);
	add_problem_places(hash, &job->problems);
	return sums_of(hash);
}

/* ---- what is known before anything is read ---- */

static void add_asked(struct hash *hash, const struct job *job)
{
	const struct batch_options *o = job->options;

	add_number(hash, (long long)o->n_editions);
	for (size_t i = 0; i < o->n_editions; i++)
		add_text(hash, o->editions[i]);
	add_number(hash, o->has_profile ? (int)o->profile : -1);
	hash_add(hash, &o->date, sizeof(o->date));
}

/* The table of brands and the logos that it names. */
static void add_brand_files(struct hash *hash, const struct job *job)
{
	const char *file = job->options->brand;
	struct brand_rows rows = { .n = 0 };
	struct arena arena;
	struct diags told;

	add_number(hash, file != NULL);
	if (!file)
		return;
	arena_init(&arena);
	diags_init(&told, &arena);
	add_number(hash, brand_rows_read(&arena, file, job->options->spool_folder, &rows, &told));
	add_text(hash, rows.file);
	add_text(hash, rows.sha256);
	for (size_t i = 0; i < rows.n; i++) {
		const char *logo = rows.rows[i].logo.text;
		const char *path = *logo ? file_inside(&arena, brands_folder(&arena, file), logo) : NULL;

		add_number(hash, path && file_sum(path, hash));
	}
	arena_clear(&arena);
}

static void add_mapping_file(struct hash *hash, const struct job *job)
{
	const char *file = job->options->mapping, *slash = file ? strrchr(file, '/') : NULL;

	add_text(hash, slash ? slash + 1 : file);
	if (file)
		add_number(hash, file_sum(file, hash));
}

/* Rows of metrics that another audit asks for are no slips; and documents name related audits by their titles. */
static void add_other_audits(struct hash *hash, const struct job *job)
{
	size_t n;
	const struct batch_options *o = job->options;
	const char *const *folders = find_audit_folders(job->arena, o->data_folder, o->audit_path, &n);

	for (size_t i = 0; i < n; i++)
		add_folder(hash, job, folders[i], ".lua", LUA_MAX_BYTES);
}

static void (*const unread_parts[])(struct hash *hash, const struct job *job) = {
	add_audit, add_mapping_file, add_templates, add_faces, add_brand_files, add_options, add_asked, add_other_audits,
};

bool depends_of_inputs(const struct job *job, bool with_contents, struct inputs_sums *sums)
{
	const struct folder_sum_of of = { .folders = job->options->folders, .n = job->options->n_folders,
					  .out = job->options->out, .mapped = job->options->mapping != NULL };
	struct hash *contents = with_contents ? hash_new(job->arena) : NULL, *stamps = hash_new(job->arena);
	char parts[HASH_HEX_BYTES];

	*sums = (struct inputs_sums){ "", "" };
	if (!sum_parts(job, unread_parts, sizeof(unread_parts) / sizeof(*unread_parts), parts)
	    || !folder_sum(&of, contents, stamps))
		return false;
	add_text(stamps, parts);
	hash_end(stamps, sums->stamps);
	if (contents) {
		add_text(contents, parts);
		hash_end(contents, sums->contents);
	}
	return true;
}
