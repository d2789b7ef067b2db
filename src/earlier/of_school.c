/* of_school.c - what earlier runs found about one school; see earlier.h. */
#include "earlier/earlier.h"

#include <string.h>

#include "earlier/results_file.h"
#include "earlier/year.h"

const struct earlier_descriptor *earlier_descriptor_of(const struct earlier *earlier, const struct earlier_year *year,
						       const struct descriptor *descriptor)
{
	return &year->descriptors[slot_of_descriptor(&earlier->slots, descriptor)];
}

struct reading_school {
	struct arena *arena;
	const struct earlier_folders *folders;
	const char *school_id;
	bool generated;
	struct diags *diags;
	struct earlier *earlier;
	struct earlier_year *years;
	struct earlier_missed *missed;
	struct earlier_file *files;
};

/* Whether the year has anything to compare; *why: why not. A made-up year is compared with a made-up one alone. */
static bool has_results(const struct reading_school *r, struct results_file *file, const struct results_head *head,
			enum earlier_gap *why)
{
	static const struct {
		const char *status;
		enum earlier_gap why;
	} without[] = {
		{ "withheld", EARLIER_WITHHELD }, { "failed", EARLIER_WITHHELD }, { "draft", EARLIER_DRAFT },
		{ "no_answers", EARLIER_NO_ANSWERS },
	};

	for (size_t i = 0; i < sizeof(without) / sizeof(*without); i++) {
		*why = without[i].why;
		if (strcmp(head->status, without[i].status) == 0)
			return false;
	}
	if (strcmp(head->status, "made") != 0)
		results_file_refuse(file, "'%s' is not a status", head->status);
	*why = EARLIER_GENERATED;
	return !head->generated || r->generated;
}

static void tell_gap(const struct reading_school *r, const struct results_file *file, enum earlier_gap why)
{
	static const char *const said[EARLIER_GAP_COUNT] = {
		[EARLIER_WITHHELD] = "the report of that year was withheld",
		[EARLIER_DRAFT] = "the report of that year was a draft",
		[EARLIER_NO_ANSWERS] = "the school sent no answers that year",
		[EARLIER_GENERATED] = "the rows of that year were made up",
	};

	diags_add(r->diags, DIAG_PRV007, (struct loc){ .file = file->name }, "%s, so nothing is compared with it",
		  said[why]);
}

/* A folder keeps what an earlier run into it made of a school that the last one was not about, so a file may be of
 * another year than the folder, and of one that another folder has. */
static bool is_new_year(const struct reading_school *r, const struct results_file *file, int school_year)
{
	bool known = false;

	for (size_t i = 0; i < r->earlier->n; i++)
		known = known || r->years[i].school_year == school_year;
	for (size_t i = 0; i < r->earlier->n_missed; i++)
		known = known || r->missed[i].school_year == school_year;
	if (known)
		diags_add(r->diags, DIAG_PRV007, (struct loc){ .file = file->name },
			  "it is of the school year %s, as another folder's is, so nothing is compared with it",
			  date_school_year_name(r->arena, school_year));
	return !known;
}

static void read_file(struct reading_school *r, struct results_file *file, struct earlier_file *noted)
{
	struct earlier *earlier = r->earlier;
	struct results_head head;
	enum earlier_gap why;

	if (!results_file_head(file, r->school_id, r->folders->framework, r->folders->report_date, &head))
		return;
	noted->school_year = head.school_year;
	if (!is_new_year(r, file, head.school_year))
		return;
	if (!has_results(r, file, &head, &why)) {
		r->missed[earlier->n_missed++] = (struct earlier_missed){ head.school_year, why };
		tell_gap(r, file, why);
	} else if (!file->bad && year_read(file, &earlier->slots, &head, &r->years[earlier->n])) {
		earlier->n++;
	}
}

static void read_folder(struct reading_school *r, const struct earlier_folder *folder)
{
	struct results_file file;
	struct earlier_file *noted;

	if (results_file_open(r->arena, folder->path, folder->name, r->school_id, SKIM_TO_COMPARE,
			      r->diags, &file) != RESULTS_READ)
		return;
	noted = &r->files[r->earlier->n_files++];
	*noted = (struct earlier_file){ .school_year = folder->school_year, .size_bytes = file.size_bytes };
	memcpy(noted->sha256, file.sha256, sizeof(noted->sha256));
	read_file(r, &file, noted);
}

/* Latest first, which is the folders' order but for files that are of another year than their folder. */
static void sort_years(struct reading_school *r)
{
	for (size_t i = 1; i < r->earlier->n; i++) {
		for (size_t k = i; k > 0 && r->years[k - 1].school_year < r->years[k].school_year; k--) {
			const struct earlier_year year = r->years[k];

			r->years[k] = r->years[k - 1];
			r->years[k - 1] = year;
		}
	}
	for (size_t i = 1; i < r->earlier->n_missed; i++) {
		for (size_t k = i; k > 0 && r->missed[k - 1].school_year < r->missed[k].school_year; k--) {
			const struct earlier_missed missed = r->missed[k];

			r->missed[k] = r->missed[k - 1];
			r->missed[k - 1] = missed;
		}
	}
}

const struct earlier *earlier_of_school(struct arena *arena, const struct earlier_folders *folders,
					const char *school_id, bool generated, struct diags *diags)
{
	struct reading_school r = { .arena = arena, .folders = folders, .school_id = school_id, .generated = generated,
				    .diags = diags };

	if (!folders)
		return NULL;
	r.earlier = arena_alloc(arena, sizeof(*r.earlier));
	r.years = arena_array(arena, folders->n, sizeof(*r.years));
	r.missed = arena_array(arena, folders->n, sizeof(*r.missed));
	r.files = arena_array(arena, folders->n, sizeof(*r.files));
	*r.earlier = (struct earlier){ .years = r.years, .missed = r.missed, .files = r.files,
				       .slots = slots_of(arena, folders->framework) };
	for (size_t i = 0; i < folders->n; i++)
		read_folder(&r, &folders->items[i]);
	sort_years(&r);
	return r.earlier;
}
