/* others.c - see others.h. */
#include "batch/others.h"

#include <string.h>

#include "base/file.h"
#include "batch/find.h"

static void load_folder(struct others *o, const char *folder, size_t *capacity)
{
	size_t n;
	const char *const *names = find_audit_names(o->arena, folder, &n);
	struct diags diags;

	diags_init(&diags, o->arena);
	for (size_t i = 0; names && i < n; i++) {
		const char *name = arena_printf(o->arena, "%s.lua", names[i]);
		struct framework audit;

		if (!framework_load(o->arena, file_join(o->arena, folder, name), &audit, &diags) ||
		    strcmp(audit.id, o->own->id) == 0)
			continue;
		if (o->n == *capacity)
			o->audits = arena_grow(o->arena, o->audits, o->n, capacity, sizeof(*o->audits));
		o->audits[o->n++] = audit;
	}
}

static void load(struct others *o)
{
	size_t n, capacity = 0;
	const char *const *folders = find_audit_folders(o->arena, o->options->data_folder,
							o->options->audit_path, &n);

	for (size_t i = 0; i < n; i++)
		load_folder(o, folders[i], &capacity);
	o->loaded = true;
}

bool others_have_metric(void *context, const char *metric)
{
	struct others *o = context;

	if (!o->loaded)
		load(o);
	for (size_t i = 0; i < o->n; i++) {
		if (framework_figure(&o->audits[i], metric))
			return true;
	}
	return false;
}

void others_name_related(struct arena *arena, const struct batch_options *options, struct framework *framework)
{
	struct arena scratch;
	size_t n;
	const char *const *folders;

	arena_init(&scratch);
	folders = find_audit_folders(&scratch, options->data_folder, options->audit_path, &n);
	for (size_t i = 0; i < framework->n_related; i++) {
		struct related *related = &framework->related[i];
		struct framework other;
		struct diags unsaid;
		const char *path;

		diags_init(&unsaid, &scratch);
		path = find_audit(&scratch, related->audit, folders, n, &unsaid);
		if (!path || !framework_load(&scratch, path, &other, &unsaid))
			continue;
		related->title = arena_strdup(arena, other.title);
		related->audience = arena_strdup(arena, other.audience);
	}
	arena_clear(&scratch);
}
