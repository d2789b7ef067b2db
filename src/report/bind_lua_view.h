/*
 * bind_lua_view.h - one school, or all schools of a run, as Lua tables for a template. Private to the binding.
 *
 * templates/README.md lists every field. Plain tables, new or as they were for each school, so that
 * whatever a template does to them is gone with the school. A field that has nothing to say is nil.
 */
#ifndef WAYMARK_REPORT_BIND_LUA_VIEW_H
#define WAYMARK_REPORT_BIND_LUA_VIEW_H

#include "base/arena.h"
#include "report/report.h"

struct lua_State;

/* Make what is the same for every school of an audit, and keep it in the state. Once, before any view is pushed.
 * Raises on lack of memory, so only under luahost_protect. [-0, +0, m] */
void view_keep_audit(struct lua_State *L, struct arena *arena, const struct framework *framework);

/* Push the view of the framework that was kept. Raises on lack of memory, so only under luahost_protect. [-0, +1, m] */
void view_push(struct lua_State *L, struct arena *arena, const struct report_input *input);
void view_push_run(struct lua_State *L, struct arena *arena, const struct run_input *input);

#endif
