/* shard_fits.c - see shard_fits.h. */
#include "batch/shard_fits.h"

#include <string.h>

#include "base/folder_name.h"
#include "base/shown.h"
#include "base/text.h"

enum { COUNT_MOST = 100000000, SCHOOLS_MOST = 5000000, YEARS_MOST = 9999 };

static bool is_count(int n)
{
	return n >= 0 && n <= COUNT_MOST;
}

static bool is_year(int year)
{
	return year >= 0 && year <= YEARS_MOST;
}

/* The name of a file that is put into a folder; NULL where there need be none. */
static bool stays(const char *name)
{
	return !name || (*name && !strchr(name, '/') && strcmp(name, "..") != 0 && text_is_plain_name(name));
}

/* It is printed as it is, on one line. */
static bool is_message(const char *message)
{
	size_t size;

	for (const char *p = message; p && *p; p += size) {
		if (shown_hides(text_decode(p, &size)))
			return false;
	}
	return message != NULL;
}

static bool problems_fit(const struct packed_problem *problems, size_t n, bool of_schools)
{
	for (size_t i = 0; i < n; i++) {
		if (!packed_problem_fits(&problems[i]) || !is_message(problems[i].d.message)
		    || (problems[i].d.school_id != NULL) != of_schools)
			return false;
	}
	return true;
}

static bool files_fit(const struct earlier_file *files, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!is_year(files[i].school_year))
			return false;
	}
	return true;
}

/* ---- of the run ---- */

static bool tally_fits(const struct earlier_tally *tally)
{
	for (size_t i = 0; i < tally->n_lines; i++) {
		const struct earlier_line *line = &tally->lines[i];

		if (!line->group || !line->id || !line->name || !is_count(line->count) || !is_count(line->of))
			return false;
	}
	return tally->school_id && is_count(tally->n_cases) && is_count(tally->suspensions)
	       && is_count(tally->suspended_pupils) && is_count(tally->permanent_exclusions) && is_count(tally->roll);
}

static bool tallies_fit(const struct shard_run *run)
{
	for (size_t i = 0; i < run->n_tallies; i++) {
		const struct earlier_tallies *tallies = &run->tallies[i];

		if (!is_year(tallies->school_year) || !files_fit(tallies->files, tallies->n_files))
			return false;
		for (size_t k = 0; k < tallies->n; k++) {
			if (!tally_fits(&tallies->items[k]))
				return false;
		}
	}
	return run->n_tallies <= 1;
}

static bool names_fit(const struct shard_run *run)
{
	for (size_t i = 0; i < run->n_inputs; i++) {
		if (!run->inputs[i].name)
			return false;
	}
	for (size_t i = 0; i < run->n_refused; i++) {
		if (!run->refused[i].id)
			return false;
	}
	for (size_t i = 0; i < run->n_earlier; i++) {
		if (!run->earlier[i].name || !is_year(run->earlier[i].school_year))
			return false;
	}
	for (size_t i = 0; i < run->n_related; i++) {
		if (!run->related[i].audit)
			return false;
	}
	return run->version && run->audit && stays(run->audit) && stays(run->mapping) && stays(run->brand);
}

bool shard_run_fits(const struct shard_run *run)
{
	return names_fit(run) && run->options.profile < SUPPRESS_PROFILE_COUNT && date_given(run->options.date)
	       && run->options.n_shards - 1 < SHARDS_MAX && run->n_schools <= SCHOOLS_MOST && tallies_fit(run)
	       && problems_fit(run->problems, run->n_problems, false);
}

/* ---- of the shard ---- */

static bool school_fits(const struct school *school)
{
	for (size_t i = 0; i < school->n_extras; i++) {
		if (!school->extras[i].name || !school->extras[i].cell.text)
			return false;
	}
	return school->id.text && folder_name_stays(school->id.text) && school->name.text && school->name_lang.text
	       && school->trust.text && school->la.text && school->roll.text;
}

static bool half_terms_fit(const struct shard_calendar *calendar)
{
	for (size_t i = 0; i < calendar->n_half_terms; i++) {
		const struct half_term *h = &calendar->half_terms[i];

		if (!h->scope.text || !h->label_cell.text || !h->label || !is_year(h->school_year))
			return false;
	}
	return true;
}

bool shard_own_fits(const struct shard_own *own)
{
	for (size_t i = 0; i < own->n_schools; i++) {
		if (!school_fits(&own->schools[i].school) || own->schools[i].calendar > own->n_calendars)
			return false;
	}
	for (size_t i = 0; i < own->n_calendars; i++) {
		if (!half_terms_fit(&own->calendars[i]))
			return false;
	}
	return problems_fit(own->problems, own->n_problems, true);
}

/* ---- of a school ---- */

/* A file of a school is in its folder, whatever a shard says. */
bool shard_record_fits(const struct record *record)
{
	for (size_t i = 0; i < record->n_outputs; i++) {
		if (!folder_name_stays(record->outputs[i].name))
			return false;
	}
	for (size_t i = 0; i < record->problems.n; i++) {
		if (!is_message(record->problems.items[i].message))
			return false;
	}
	return record->results && record->actions && record->entries && files_fit(record->previous, record->n_previous);
}
