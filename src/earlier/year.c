/*
 * year.c - see year.h.
 *
 * An item of then is looked up under the id that it has today. What has none is told once, at the highest of section,
 * strand and descriptor, and is not compared: the audit should say what became of it.
 */
#include "earlier/year.h"

#include <string.h>

#include "base/fold.h"
/* Of one file so many notes of this kind are kept; an audit that has lost a hundred items says so of every school. */
enum { NOTES_MAX = 10 };

struct year_reading {
	struct results_file *file;
	const struct framework *framework;
	const struct slots *slots;
	struct earlier_year *year;
	/* By judgement and by descriptor of today: what was read, and the id that it had then; NULL: nothing yet. */
	struct earlier_judgement *judgements;
	struct earlier_descriptor *descriptors;
	const char **judgement_ids, **descriptor_ids;
	struct earlier_ended *ended;
	size_t ended_capacity;
	size_t n_notes;
};

static void note(struct year_reading *r, const char *id, const char *message)
{
	if (r->n_notes++ < NOTES_MAX)
		diags_add(r->file->diags, DIAG_PRV008, (struct loc){ .file = r->file->name }, "%s", message)->value = id;
}

static void count_notes(const struct year_reading *r)
{
	if (r->n_notes > NOTES_MAX)
		diags_add(r->file->diags, DIAG_PRV008, (struct loc){ .file = r->file->name },
			  "%zu more of that year are not compared either", r->n_notes - NOTES_MAX);
}

/* Whether the results of an item of then may be compared with those of today. */
static bool may_compare(const struct year_reading *r, struct item_today today)
{
	return r->year->same_major || today.fate == ITEM_RENAMED;
}

/* ---- what is no more ---- */

static struct earlier_ended *ended_before(const struct year_reading *r, const char *id)
{
	for (size_t i = 0; i < r->year->n_ended; i++) {
		if (strcmp(r->ended[i].id, id) == 0)
			return &r->ended[i];
	}
	return NULL;
}

static struct earlier_ended *add_ended(struct year_reading *r, const char *id, const char *title)
{
	struct earlier_year *year = r->year;

	if (ended_before(r, id)) {
		results_file_refuse(r->file, "'%s' is there twice", id);
		return ended_before(r, id);
	}
	if (year->n_ended == r->ended_capacity)
		r->ended = arena_grow(r->file->arena, r->ended, year->n_ended, &r->ended_capacity, sizeof(*r->ended));
	year->ended = r->ended;
	r->ended[year->n_ended] = (struct earlier_ended){ .id = id, .title = title, .level = EARLIER_NO_LEVEL };
	return &r->ended[year->n_ended++];
}

/* Whether it is the item itself that has ended, not one above it. */
static bool has_ended(struct item_today today, const char *id)
{
	return today.fate == ITEM_ENDED && strcmp(today.id, id) == 0;
}

/* Another major version may have other items: there the audit names those that can be compared. */
static void tell_unknown(struct year_reading *r, const char *id)
{
	if (r->year->same_major)
		note(r, id, arena_printf(r->file->arena, "the audit has no '%s' any more and does not say what "
					 "became of it, so it is not compared", id));
}

/* Claim the place of an item of today for one of then; false: there is nothing to read. */
static bool claim(struct year_reading *r, const char **place, const char *id)
{
	if (!*place) {
		*place = id;
		return true;
	}
	if (strcmp(*place, id) == 0)
		results_file_refuse(r->file, "'%s' is there twice", id);
	return false;
}

/* Two items of then have one id today. */
static void tell_merged(struct year_reading *r, const char *first, const char *second)
{
	if (!r->file->bad)
		note(r, second, arena_printf(r->file->arena,
			"'%s' and '%s' of that year have one id today, so neither is compared", first, second));
}

/* ---- judgements ---- */

struct level_then {
	int level;
	const char *id, *name;	/* NULL: no level */
};

static struct level_then read_level(struct results_file *file, const json_t *of)
{
	struct level_then then = { .level = results_count(file, of, "level", true) };

	if (then.level >= 0)
		then.id = results_id(file, of, "level_id");
	then.name = results_text(file, of, "level_name", true);
	if ((then.level < 0) != !then.id || !then.id != !then.name)
		results_file_refuse(file, "'level', 'level_id' and 'level_name' do not belong together");
	return then;
}

/* If it had no level that year: one that was carried over to it, of a section outside that year's focus. */
static struct level_then read_carried(struct results_file *file, const json_t *of, struct earlier_judgement *judgement)
{
	const json_t *carried = json_object_get(json_object_get(of, "change"), "carried");
	struct level_then then = { .level = EARLIER_NO_LEVEL };

	if (!json_is_object(carried))
		return then;
	then = read_level(file, carried);
	if (!file->bad && !date_parse(results_text(file, carried, "date", false), &judgement->carried_date))
		results_file_refuse(file, "'date' is not a date");
	if (file->bad)
		return then;
	judgement->carried_year = date_school_year(judgement->carried_date);
	judgement->by_reviewer = results_flag(file, carried, "by_reviewer");
	judgement->provisional = results_flag(file, carried, "provisional");
	judgement->to_be_moderated = results_flag(file, carried, "to_be_moderated");
	return then;
}

/* Put the level in terms of today, if there is such a level; else it is not compared. */
static void set_level(struct year_reading *r, struct earlier_judgement *judgement, const struct level_then *then)
{
	judgement->level = then->level;
	judgement->level_name = then->name;
	if (!then->id || !judgement->comparable)
		return;
	for (int level = 0; level <= (int)r->framework->n_levels; level++) {
		if (strcmp(framework_level_id(r->framework, level), then->id) != 0)
			continue;
		judgement->level = level;
		judgement->level_name = framework_level_name(r->framework, level);
		return;
	}
	judgement->comparable = false;
	note(r, then->id, arena_printf(r->file->arena,
		"the audit has no level '%s' any more, so what was at it is not compared", then->id));
}

/* `of` is the judgement; of a rubric the section itself, which says how sure the level was. */
static void fill_judgement(struct year_reading *r, const json_t *section, const json_t *of, struct item_today today,
			   const char *title_today, struct earlier_judgement *judgement)
{
	struct results_file *file = r->file;
	struct level_then then = read_level(file, of);
	const char *title = results_text(file, of, "title", false);

	*judgement = (struct earlier_judgement){
		.there = true, .comparable = may_compare(r, today),
		.title = text_same_folded(title, title_today) ? NULL : title,
		.in_focus = results_flag(file, section, "in_focus"),
		.provisional = results_flag(file, section, "provisional"),
		.to_be_moderated = results_flag(file, section, "to_be_moderated"),
		/* a rubric has such a row too, which is no judgement on record */
		.by_reviewer = framework_has_reviewer(r->framework) &&
			json_is_object(json_object_get(of, "reviewer")),
	};
	if (!then.id)
		then = read_carried(file, of, judgement);
	if (!file->bad)
		set_level(r, judgement, &then);
}

static void read_judgement(struct year_reading *r, const json_t *section, const json_t *of)
{
	struct results_file *file = r->file;
	const char *id = results_id(file, of, "id");
	const struct item_today today = framework_today(file->arena, r->framework, id);
	const struct judgement *judgement;
	struct earlier_ended *ended;

	if (today.fate == ITEM_ENDED) {
		ended = add_ended(r, id, results_text(file, of, "title", false));
		ended->level = read_level(file, of).level;
		ended->level_name = results_text(file, of, "level_name", true);
		return;
	}
	judgement = framework_judgement(r->framework, today.id);
	if (!judgement) {
		if (section != of)
			tell_unknown(r, id);
		return;
	}
	if (claim(r, &r->judgement_ids[judgement->index], id)) {
		fill_judgement(r, section, of, today, judgement->title, &r->judgements[judgement->index]);
	} else {
		tell_merged(r, r->judgement_ids[judgement->index], id);
		r->judgements[judgement->index] = (struct earlier_judgement){ .there = false };
	}
}

static void read_judgements(struct year_reading *r, const json_t *section)
{
	const json_t *list = results_list(r->file, section, "judgements"), *item;
	size_t i;

	if (json_array_size(list) == 0 && !r->file->bad)
		read_judgement(r, section, section);
	json_array_foreach(list, i, item) {
		if (!r->file->bad)
			read_judgement(r, section, item);
	}
}

/* ---- descriptors ---- */

static enum answer_state read_state(struct results_file *file, const json_t *of)
{
	const char *id = results_id(file, of, "state");

	for (int state = 0; state < ANSWER_STATE_COUNT; state++) {
		if (strcmp(answer_state_ids[state], id) == 0)
			return (enum answer_state)state;
	}
	results_file_refuse(file, "'%s' is not a state of an answer", id);
	return ANSWER_NOT_ANSWERED;
}

static void fill_descriptor(struct year_reading *r, const json_t *of, size_t slot, const char *id)
{
	struct results_file *file = r->file;

	if (claim(r, &r->descriptor_ids[slot], id)) {
		r->descriptors[slot] = (struct earlier_descriptor){
			.there = true, .state = read_state(file, of), .provisional = results_flag(file, of, "provisional"),
			.to_be_moderated = results_flag(file, of, "to_be_moderated"),
		};
	} else {
		tell_merged(r, r->descriptor_ids[slot], id);
		r->descriptors[slot] = (struct earlier_descriptor){ .there = false };
	}
}

/* told: what became of the strand has been said. A statement is a strand with a descriptor of the same id. */
static void read_descriptor(struct year_reading *r, const json_t *of, const char *strand_id, const char *title, bool told)
{
	const char *id = results_id(r->file, of, "id");
	const struct item_today today = framework_today(r->file->arena, r->framework, id);
	const struct descriptor *descriptor;

	if (today.fate == ITEM_ENDED) {
		if (has_ended(today, id) && strcmp(id, strand_id) != 0)
			add_ended(r, id, title);
		return;
	}
	descriptor = framework_descriptor(r->framework, today.id);
	if (descriptor && may_compare(r, today))
		fill_descriptor(r, of, slot_of_descriptor(r->slots, descriptor), id);
	else if (!descriptor && !told)
		tell_unknown(r, id);
}

/* told: what became of the section has been said. */
static void read_strand(struct year_reading *r, const json_t *of, bool told)
{
	struct results_file *file = r->file;
	const char *id = results_id(file, of, "id"), *title = results_text(file, of, "title", false);
	const struct item_today today = framework_today(file->arena, r->framework, id);
	const json_t *list = results_list(file, of, "descriptors"), *item;
	bool gone = today.fate == ITEM_ENDED;
	size_t i;

	if (has_ended(today, id)) {
		add_ended(r, id, title);
	} else if (!gone && !framework_strand(r->framework, today.id)) {
		gone = true;
		if (!told)
			tell_unknown(r, id);
	}
	json_array_foreach(list, i, item) {
		if (!file->bad)
			read_descriptor(r, item, id, title, told || gone);
	}
}

/* ---- sections ---- */

static void read_section(struct year_reading *r, const json_t *of)
{
	struct results_file *file = r->file;
	const char *id = results_id(file, of, "id");
	const struct item_today today = framework_today(file->arena, r->framework, id);
	const json_t *list = results_list(file, of, "strands"), *item;
	bool gone = today.fate == ITEM_ENDED || !framework_section(r->framework, today.id);
	size_t i;

	if (gone && today.fate != ITEM_ENDED)
		tell_unknown(r, id);
	read_judgements(r, of);
	/* Of a rubric that was its judgement; in other kinds judgements have ids of their own. */
	if (has_ended(today, id) && !ended_before(r, id))
		add_ended(r, id, results_text(file, of, "title", false));
	json_array_foreach(list, i, item) {
		if (!file->bad)
			read_strand(r, item, gone);
	}
}

bool year_same_major(const char *a, const char *b)
{
	const size_t n = strcspn(a, ".");

	return n == strcspn(b, ".") && strncmp(a, b, n) == 0;
}

static void begin(struct year_reading *r, const struct results_head *head)
{
	const struct framework *framework = r->framework;
	struct arena *arena = r->file->arena;
	const size_t n_descriptors = slots_count(r->slots);

	r->judgements = arena_array(arena, framework->n_judgements, sizeof(*r->judgements));
	r->judgement_ids = arena_array(arena, framework->n_judgements, sizeof(*r->judgement_ids));
	r->descriptors = arena_array(arena, n_descriptors, sizeof(*r->descriptors));
	r->descriptor_ids = arena_array(arena, n_descriptors, sizeof(*r->descriptor_ids));
	*r->year = (struct earlier_year){
		.school_year = head->school_year, .date = head->date, .version = head->version,
		.same_major = year_same_major(head->version, framework->version), .generated = head->generated,
		.judgements = r->judgements, .descriptors = r->descriptors,
	};
	if (!r->year->same_major)
		diags_add(r->file->diags, DIAG_PRV009, (struct loc){ .file = r->file->name },
			  "it is by version %s of the audit and this run by %s, so only what is renamed is compared",
			  head->version, framework->version)->value = head->version;
}

bool year_read(struct results_file *file, const struct slots *slots, const struct results_head *head,
	       struct earlier_year *year)
{
	struct year_reading r = { .file = file, .framework = slots->framework, .slots = slots, .year = year };
	const json_t *sections, *item;
	size_t i;

	begin(&r, head);
	if (!r.framework->n_judgements && !json_object_get(file->root, "sections"))
		return true;	/* an audit of cases judges nothing */
	sections = results_list(file, file->root, "sections");
	json_array_foreach(sections, i, item) {
		if (!file->bad)
			read_section(&r, item);
	}
	count_notes(&r);
	return !file->bad;
}
