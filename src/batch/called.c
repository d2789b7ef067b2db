/* called.c - see names.h. A full name is SCHOOL - AUDIT YEAR - DOCUMENT, without SCHOOL at the top of OUT. */
#include "batch/called.h"

#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"
#include "base/full_name.h"
#include "base/map.h"
#include "base/text.h"
#include "batch/job.h"
#include "earlier/titled.h"

/* So that all of a name, with what a temporary file adds, has at most 250 bytes; 255 is the limit nearly everywhere. */
enum { SCHOOL_MAX_BYTES = 110, NAME_MAX_BYTES = 80, AUDIT_MAX_BYTES = 48, PART_MAX_BYTES = 48 };
enum { YEAR_BYTES = 7, RESULTS_MAX_BYTES = 1 << 29 };

#define BETWEEN FULL_NAME_BETWEEN
#define ARCHIVE_SHORT "documents.zip"
#define ARCHIVE_ENDING ".zip"

/* ---- the parts ---- */

/* Of an audit or a school: its id, if its name has nothing that can stand in a file's. */
static const char *part_of(struct arena *arena, const char *name, const char *id, size_t max_bytes)
{
	const char *part = full_name_part(arena, name, max_bytes);

	return *part ? part : full_name_part(arena, id, max_bytes);
}

static const char *school_part(struct arena *arena, const char *name, const char *id)
{
	return part_of(arena, name, id, NAME_MAX_BYTES);
}

static const char *school_part_with_id(struct arena *arena, const char *name, const char *id)
{
	const size_t room = SCHOOL_MAX_BYTES - strlen(" ()") - strlen(id);	/* an id has at most 64 bytes */

	return arena_printf(arena, "%s (%s)", part_of(arena, name, id, room < NAME_MAX_BYTES ? room : NAME_MAX_BYTES), id);
}

/* Whether another school has the part, in whatever case of letters; else it is taken. */
static bool is_taken(struct arena *arena, struct map *taken, const char *part)
{
	const char *key = text_id_key(arena, part);

	if (map_get(taken, key))
		return true;
	map_add(taken, key, 0);
	return false;
}

/* Mark the schools whose name another one has. */
static void find_shared(const char *const *parts, size_t n, bool *shared)
{
	struct arena scratch;
	struct map first;

	arena_init(&scratch);
	map_init(&first, &scratch);
	for (size_t i = 0; i < n; i++) {
		const char *key = text_id_key(&scratch, parts[i]);
		const struct map_slot *slot = map_get(&first, key);

		if (slot)
			shared[i] = shared[slot->value] = true;
		else
			map_add(&first, key, i);
	}
	arena_clear(&scratch);
}

/* Names that several schools share get their ids; then also those that are now as one of these. */
static const char *const *school_parts(struct arena *arena, const struct evidence *evidence)
{
	const char **parts = arena_array(arena, evidence->n_schools, sizeof(*parts));
	struct arena scratch;
	struct map taken;
	bool *shared;

	arena_init(&scratch);
	map_init(&taken, &scratch);
	shared = arena_array(&scratch, evidence->n_schools, sizeof(*shared));
	for (size_t i = 0; i < evidence->n_schools; i++) {
		const struct school *s = evidence->schools[i].school;

		parts[i] = school_part(arena, s->name.text, s->id.text);
	}
	find_shared(parts, evidence->n_schools, shared);
	for (int with_id = 1; with_id >= 0; with_id--) {
		for (size_t i = 0; i < evidence->n_schools; i++) {
			const struct school *s = evidence->schools[i].school;

			if (shared[i] != (bool)with_id)
				continue;
			if (with_id || is_taken(&scratch, &taken, parts[i]))
				parts[i] = school_part_with_id(arena, s->name.text, s->id.text);
			if (with_id)
				map_add(&taken, text_id_key(&scratch, parts[i]), 0);
		}
	}
	arena_clear(&scratch);
	return parts;
}

struct called called_new(const struct job *job)
{
	const struct framework *f = &job->framework;
	const bool used = job->options->full_names || job->options->archives;

	return (struct called){
		.audit = job->audit_loaded ? part_of(job->arena, f->title, f->id, AUDIT_MAX_BYTES) : "",
		.year = date_school_year_name(job->arena, date_school_year(job->options->date)),
		.schools = used ? school_parts(job->arena, &job->evidence) : NULL,
	};
}

/* ---- what a file is called ---- */

/* "support " */
static const char *title_of(struct arena *arena, const struct product *product)
{
	char *title = arena_strdup(arena, product->stem);

	for (char *c = title; *c; c++) {
		if (*c == '-')
			*c = ' ';
	}
	return title;
}

static bool in_full(const struct job *job, const struct product *product)
{
	return job->options->full_names && product->mailed;
}

/* front: "SCHOOL - ", or "". middle: an item's number or a part's name, or "". */
static const char *full_name(struct arena *arena, const struct job *job, const char *front, const struct product *product,
			     const char *middle)
{
	return arena_printf(arena, "%s%s %s%s%s%s%s", front, job->called.audit, job->called.year, BETWEEN,
			    title_of(arena, product), middle, product->ending);
}

/* The school's name for files. */
static const char *school_of(const struct job *job, size_t index)
{
	return job->called.schools[job->schools[index] - job->evidence.schools];
}

const char *called_folder(struct arena *arena, const struct job *job, size_t index)
{
	return arena_printf(arena, "%s%s%s %s", school_of(job, index), BETWEEN, job->called.audit, job->called.year);
}

const char *called_archive(struct arena *arena, const struct job *job, size_t index)
{
	if (!job->options->full_names)
		return ARCHIVE_SHORT;
	return arena_printf(arena, "%s%s", called_folder(arena, job, index), ARCHIVE_ENDING);
}

const char *called_archive_example(struct arena *arena, const struct job *job)
{
	if (!job->options->full_names)
		return ARCHIVE_SHORT;
	return arena_printf(arena, "SCHOOL%s%s %s%s", BETWEEN, job->called.audit, job->called.year, ARCHIVE_ENDING);
}

const char *called_of_school(struct arena *arena, const struct job *job, size_t index, const struct product *product,
			    int number)
{
	const char *middle = "";

	if (!in_full(job, product))
		return product_file(arena, product, number);
	if (product->scope == PRODUCT_OF_ITEM)
		middle = arena_printf(arena, "%02d", number);
	return full_name(arena, job, arena_printf(arena, "%s%s", school_of(job, index), BETWEEN), product, middle);
}

const char *called_of_run(struct arena *arena, const struct job *job, const struct product *product)
{
	return in_full(job, product) ? full_name(arena, job, "", product, "") : product_file(arena, product, 0);
}

const char *called_of_part(struct arena *arena, const struct job *job, const struct product *product,
			  const struct shape_list *parts, size_t i)
{
	const struct product_subject *subject = product->subject;
	const char *own = NULL, *id = NULL;
	bool shared = false;

	for (size_t k = 0; k < parts->n; k++) {
		const size_t at = k ? parts->n - k : 0;		/* i first */
		const void *part = (const char *)parts->items + ((i + at) % parts->n) * subject->shape->size_bytes;
		const char *name = part_of(arena, subject->part_name(part), subject->part_id(part), PART_MAX_BYTES);

		if (!k) {
			own = name;
			id = subject->part_id(part);
		} else {
			shared |= text_same_id(own, name);
		}
	}
	if (!in_full(job, product))
		return product_file_of_part(arena, product, id);
	return full_name(arena, job, "", product, shared ? id : own);
}

const char *called_example(struct arena *arena, const struct job *job, const struct product *product)
{
	static const char *const middles[] = { [PRODUCT_OF_ITEM] = "01", [PRODUCT_OF_PART] = "NAME" };
	const bool has_middle = product->scope == PRODUCT_OF_ITEM || product->scope == PRODUCT_OF_PART;

	if (!in_full(job, product))
		return product_example(arena, product);
	return full_name(arena, job, product_is_of_run(product) ? "" : "SCHOOL" BETWEEN, product,
			 has_middle ? middles[product->scope] : "");
}

/* ---- whose a file is ---- */

/* Whether the text is the end of a product's full name: "report.pdf", "support CAMHS.html". */
static bool is_titled(const struct product *product, const char *text)
{
	const size_t length = strlen(text), title = strlen(product->stem);
	const char *endings[] = { product->ending, product_has_page(product) ? PRODUCT_PAGE_ENDING : product->ending };
	const bool of_item = product->scope == PRODUCT_OF_ITEM, of_part = product->scope == PRODUCT_OF_PART;

	if (!product->mailed || length < title)
		return false;
	for (size_t i = 0; i < title; i++) {
		if (text[i] != (product->stem[i] == '-' ? ' ' : product->stem[i]))
			return false;
	}
	for (int e = 0; e < 2; e++) {
		const size_t ending = strlen(endings[e]), middle = length - title - ending;

		if (length < title + ending || strcmp(text + length - ending, endings[e]) != 0)
			continue;
		if (of_part ? middle > 0 : of_item ? middle >= 2 && strspn(text + title, "0123456789") == middle
						   : middle == 0)
			return true;
	}
	return false;
}

static const struct product *titled(const char *text, bool of_run)
{
	size_t n;
	const struct product *all = products_all(&n);

	for (size_t i = 0; i < n; i++) {
		if (product_is_of_run(&all[i]) == of_run && is_titled(&all[i], text))
			return &all[i];
	}
	return NULL;
}

/* The product whose full name this can be, whatever its front; *end gets what is behind that. */
static const struct product *ends_titled(const char *name, bool of_run, const char **end)
{
	const struct product *product = NULL;

	while (!product && (name = strstr(name, BETWEEN))) {
		name += strlen(BETWEEN);
		product = titled(name, of_run);
		*end = name;
	}
	return product;
}

const char *called_example_of(struct arena *arena, const struct product *product, const char *name)
{
	const char *end;

	if (product_has_file(product, name))
		return product_example(arena, product);
	if (product->scope != PRODUCT_OF_PART || !ends_titled(name, true, &end))
		return name;
	return arena_printf(arena, "%.*s%sNAME%s", (int)(end - name), name, title_of(arena, product), product->ending);
}

const char *called_in_archive(struct arena *arena, const char *name)
{
	const struct product *product = product_of_school_named(name);
	const char *end;

	if (product)
		return product->mailed ? name : NULL;
	product = ends_titled(name, false, &end);
	return product ? arena_printf(arena, "%s%s", product->stem, end + strlen(product->stem)) : NULL;
}

bool called_has(const struct product *product, const char *name)
{
	if (product_has_file(product, name))
		return true;
	while ((name = strstr(name, BETWEEN))) {
		name += strlen(BETWEEN);
		if (is_titled(product, name))
			return true;
	}
	return false;
}

bool called_may_stay(const char *name, bool of_school)
{
	const struct product *product = of_school ? product_of_school_named(name) : product_of_run_named(name);
	const char *end;

	if (!product)
		product = ends_titled(name, !of_school, &end);
	return product && product_needs_all(product);
}

/* What is behind the front and the school year; NULL: it is not called so. */
static const char *behind(const char *name, const char *front)
{
	const size_t length = strlen(front);
	const char *year = name + length;

	if (strncmp(name, front, length) != 0)
		return NULL;
	for (int i = 0; i < YEAR_BYTES; i++) {
		if (i == 4 ? year[i] != '-' : !ascii_is_digit(year[i]))
			return NULL;
	}
	return year + YEAR_BYTES;
}

static bool find_full(const struct called_known *known, const char *name, struct called_file *file)
{
	for (size_t i = 0; i < known->n; i++) {
		const char *end = behind(name, known->fronts[i]);

		file->now = i < known->n_now;
		file->product = NULL;
		if (end && !known->of_run && strcmp(end, ARCHIVE_ENDING) == 0)
			return true;
		if (end && strncmp(end, BETWEEN, strlen(BETWEEN)) == 0)
			file->product = titled(end + strlen(BETWEEN), known->of_run);
		if (file->product)
			return true;
	}
	return false;
}

static bool find_recorded(const struct called_known *known, const char *name, struct called_file *file)
{
	const char *end;

	for (size_t i = 0; known->recorded && i < known->recorded->n; i++) {
		if (strcmp(known->recorded->files[i].name, name) != 0)
			continue;
		*file = (struct called_file){ .product = ends_titled(name, known->of_run, &end), .now = true };
		return file->product != NULL;
	}
	return false;
}

bool called_find(struct arena *arena, const struct called_known *known, const char *name, struct called_file *file)
{
	*file = (struct called_file){ .product = known->of_run ? product_of_run_named(name) : product_of_school_named(name),
				     .now = true };
	if (file->product || (!known->of_run && strcmp(name, ARCHIVE_SHORT) == 0))
		return true;
	return find_recorded(known, name, file)
	       || (text_is_plain_name(name) && find_full(known, text_nfc(arena, name), file));
}

static const char *front_of(struct arena *arena, const char *school, const char *audit)
{
	return arena_printf(arena, "%s%s%s ", school, BETWEEN, audit);
}

/* Whether the name looks like a full one, whatever its front. */
static bool looks_full(const char *name, bool of_run)
{
	const size_t length = strlen(name), ending = strlen(ARCHIVE_ENDING);
	const char *end;

	return strstr(name, BETWEEN)
	       && (ends_titled(name, of_run, &end)
		   || (length > ending && strcmp(name + length - ending, ARCHIVE_ENDING) == 0));
}

bool called_may_be(const char *name, bool of_run)
{
	if (of_run ? product_of_run_named(name) != NULL : product_of_school_named(name) || strcmp(name, ARCHIVE_SHORT) == 0)
		return true;
	return looks_full(name, of_run);
}

/* Whether a name in the folder looks like a full one and is not known. */
static bool has_unknown(struct arena *arena, const struct called_known *known, const struct folder *folder)
{
	const char **names;
	size_t n;

	if (!folder_list(arena, folder, &names, &n))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct called_file file;

		if (looks_full(names[i], known->of_run) && !called_find(arena, known, names[i], &file))
			return true;
	}
	return false;
}

/* Add the names of the run that results.json is of. */
static void know_before(struct arena *arena, const struct folder *folder, struct called_known *known)
{
	struct titled titled;
	struct arena scratch;
	size_t length;
	char *bytes;

	arena_init(&scratch);
	if (folder_read(&scratch, folder, "results.json", RESULTS_MAX_BYTES, &bytes, &length)
	    && titled_read(&scratch, bytes, length, &titled) && strlen(titled.school_id) <= 64) {
		const char *audit = full_name_part(&scratch, titled.audit, AUDIT_MAX_BYTES);

		known->fronts[known->n++] = front_of(arena, school_part(&scratch, titled.school, titled.school_id), audit);
		known->fronts[known->n++] =
			front_of(arena, school_part_with_id(&scratch, titled.school, titled.school_id), audit);
	}
	arena_clear(&scratch);
}

struct called_known called_known_of_school(struct arena *arena, const struct job *job, size_t index,
					 const struct folder *folder)
{
	const struct school *school = job->schools[index]->school;
	const char *name = school->name.text, *id = school->id.text, *audit = job->called.audit;
	struct called_known known = {
		.fronts = { front_of(arena, school_part(arena, name, id), audit),
			    front_of(arena, school_part_with_id(arena, name, id), audit) },
		.n_now = 2, .n = 2,
	};

	if (has_unknown(arena, &known, folder))
		know_before(arena, folder, &known);
	return known;
}

struct called_known called_known_of_run(struct arena *arena, const struct job *job, const struct recorded *recorded)
{
	return (struct called_known){ .of_run = true, .fronts = { arena_printf(arena, "%s ", job->called.audit) },
				     .n_now = 1, .n = 1, .recorded = recorded };
}

bool called_unknown_in(struct arena *arena, const struct job *job, const struct folder *out)
{
	const struct called_known known = called_known_of_run(arena, job, NULL);

	return has_unknown(arena, &known, out);
}
