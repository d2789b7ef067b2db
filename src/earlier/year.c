/*
 * year.c - see year.h.
 *
 * An item of then is looked up under the id that it has today. What is found under no id is told once for each
 * section, strand or descriptor, and is not compared: the audit should say what became of it.
 */
#include "earlier/year.h"

#include <string.h>

#include "earlier/moved.h"

struct year_reading {
	struct results_file *file;
	const struct earlier *earlier;
	struct earlier_year *year;
	struct earlier_judgement *judgements;
	struct earlier_descriptor *descriptors;
	struct earlier_ended *ended;
	size_t ended_capacity;
};

/* Whether the results of an item of then may be compared with those of today. */
static bool may_compare(const struct year_reading *r, struct moved moved)
{
	return r->year->same_major || moved.how == MOVED_RENAMED;
}

/* ---- what is no more ---- */

static struct earlier_ended *add_ended(struct year_reading *r, const char *id, const char *title)
{
	struct earlier_year *year = r->year;

	if (year->n_ended == r->ended_capacity)
		r->ended = arena_grow(r->file->arena, r->ended, year->n_ended, &r->ended_capacity, sizeof(*r->ended));
	year->ended = r->ended;
	r->ended[year->n_ended] = (struct earlier_ended){ .id = id, .title = title, .level = EARLIER_NO_LEVEL };
	return &r->ended[year->n_ended++];
}

static void tell_unknown(const struct year_reading *r, const char *id)
{
	if (r->year->same_major)
		diags_add(r->file->diags, DIAG_PRV008, (struct loc){ .file = r->file->name },
			  "the audit has no '%s' any more and does not say what became of it, so it is not compared",
			  id)->value = id;
}

/* ---- judgements ---- */

struct level_then {
	int level;
	const char *id, *name;	/* NULL: no level */
};

static struct level_then read_level(struct results_file *file, const json_t *of)
{
	struct level_then then = { .level = results_count(file, of, "level", true) };

	then.id = results_text(file, of, "level_id", true);
	then.name = results_text(file, of, "level_name", true);
	if ((then.level < 0) != !then.id || !then.id != !then.name)
		results_file_refuse(file, "'level', 'level_id' and 'level_name' do not belong together");
	return then;
}

/* Put the level in terms of today, if there is such a level; else it is not compared. */
static void set_level(const struct year_reading *r, struct earlier_judgement *judgement, const struct level_then *then)
{
	const struct framework *framework = r->earlier->slots.framework;

	judgement->level = then->level;
	judgement->level_name = then->name;
	if (!then->id || !judgement->comparable)
		return;
	for (int level = 0; level <= (int)framework->n_levels; level++) {
		if (strcmp(framework_level_id(framework, level), then->id) != 0)
			continue;
		judgement->level = level;
		judgement->level_name = framework_level_name(framework, level);
		return;
	}
	judgement->comparable = false;
	diags_add(r->file->diags, DIAG_PRV008, (struct loc){ .file = r->file->name },
		  "the audit has no level '%s' any more, so what was at it is not compared", then->id)->value = then->id;
}

/* A judgement; of a rubric it is the section itself. The section says how sure its level was. */
static void read_judgement(struct year_reading *r, const json_t *section, const json_t *of)
{
	struct results_file *file = r->file;
	const struct framework *framework = r->earlier->slots.framework;
	const char *id = results_text(file, of, "id", false);
	const struct moved moved = moved_item(file->arena, framework, id);
	const struct judgement *today = moved.how == MOVED_ENDED ? NULL : framework_judgement(framework, moved.id);
	const struct level_then then = read_level(file, of);
	struct earlier_judgement *judgement;
	struct earlier_ended *ended;

	if (file->bad)
		return;
	if (moved.how == MOVED_ENDED) {
		ended = add_ended(r, moved.id, results_text(file, of, "title", false));
		ended->level = then.level;
		ended->level_name = then.name;
		return;
	}
	if (!today) {
		if (section != of || !framework_section(framework, moved.id))
			tell_unknown(r, id);
		return;
	}
	judgement = &r->judgements[today->index];
	if (judgement->there)
		results_file_refuse(file, "'%s' is there twice", id);
	*judgement = (struct earlier_judgement){
		.there = true, .comparable = may_compare(r, moved),
		.in_focus = results_flag(file, section, "in_focus"),
		.provisional = results_flag(file, section, "provisional"),
		.to_be_moderated = results_flag(file, section, "to_be_moderated"),
		.by_reviewer = json_is_object(json_object_get(of, "reviewer")),
	};
	set_level(r, judgement, &then);
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
	const char *id = results_text(file, of, "state", false);

	for (int state = 0; state < ANSWER_STATE_COUNT; state++) {
		if (strcmp(answer_state_ids[state], id) == 0)
			return (enum answer_state)state;
	}
	results_file_refuse(file, "'%s' is not a state of an answer", id);
	return ANSWER_NOT_ANSWERED;
}

static void read_descriptor(struct year_reading *r, const char *title, const json_t *of)
{
	struct results_file *file = r->file;
	const struct framework *framework = r->earlier->slots.framework;
	const char *id = results_text(file, of, "id", false);
	const struct moved moved = moved_item(file->arena, framework, id);
	const enum answer_state state = read_state(file, of);
	const struct descriptor *today = framework_descriptor(framework, moved.id);
	struct earlier_descriptor *descriptor;

	if (moved.how == MOVED_ENDED) {
		add_ended(r, moved.id, title);
		return;
	}
	if (!today) {
		tell_unknown(r, id);
		return;
	}
	if (!may_compare(r, moved) || file->bad)
		return;
	descriptor = &r->descriptors[slot_of_descriptor(&r->earlier->slots, today)];
	if (descriptor->there)
		results_file_refuse(file, "'%s' is there twice", id);
	*descriptor = (struct earlier_descriptor){
		.there = true, .state = state, .provisional = results_flag(file, of, "provisional"),
		.to_be_moderated = results_flag(file, of, "to_be_moderated"),
	};
}

/* Of a strand that has ended, or that nothing is known of, what it is made of is not told one by one. */
static void read_strand(struct year_reading *r, const json_t *of)
{
	struct results_file *file = r->file;
	const char *id = results_text(file, of, "id", false), *title = results_text(file, of, "title", false);
	const struct framework *framework = r->earlier->slots.framework;
	const struct moved moved = moved_item(file->arena, framework, id);
	const json_t *list = results_list(file, of, "descriptors"), *item;
	size_t i;

	if (moved.how == MOVED_ENDED) {
		add_ended(r, moved.id, title);
		return;
	}
	if (!framework_strand(framework, moved.id) && !framework_descriptor(framework, moved.id)) {
		tell_unknown(r, id);
		return;
	}
	json_array_foreach(list, i, item) {
		if (!file->bad)
			read_descriptor(r, title, item);
	}
}

/* ---- sections ---- */

static void read_section(struct year_reading *r, const json_t *of)
{
	struct results_file *file = r->file;
	const char *id = results_text(file, of, "id", false);
	const struct moved moved = moved_item(file->arena, r->earlier->slots.framework, id);
	const json_t *list = results_list(file, of, "strands"), *item;
	size_t i;

	read_judgements(r, of);
	if (moved.how == MOVED_ENDED || !framework_section(r->earlier->slots.framework, moved.id))
		return;
	json_array_foreach(list, i, item) {
		if (!file->bad)
			read_strand(r, item);
	}
}

static bool same_major(const char *a, const char *b)
{
	const size_t n = strcspn(a, ".");

	return n == strcspn(b, ".") && strncmp(a, b, n) == 0;
}

bool year_read(struct results_file *file, const struct earlier *earlier, const struct results_head *head,
	       struct earlier_year *year)
{
	const struct framework *framework = earlier->slots.framework;
	struct year_reading r = { .file = file, .earlier = earlier, .year = year };
	const json_t *item;
	size_t i;

	r.judgements = arena_array(file->arena, framework->n_judgements, sizeof(*r.judgements));
	r.descriptors = arena_array(file->arena, slots_count(&earlier->slots), sizeof(*r.descriptors));
	*year = (struct earlier_year){
		.school_year = head->school_year, .date = head->date, .version = head->version,
		.same_major = same_major(head->version, framework->version), .generated = head->generated,
		.judgements = r.judgements, .descriptors = r.descriptors,
	};
	if (!framework->n_judgements && !json_object_get(file->root, "sections"))
		return true;	/* an audit of cases judges nothing */
	json_array_foreach(results_list(file, file->root, "sections"), i, item) {
		if (!file->bad)
			read_section(&r, item);
	}
	return !file->bad;
}
