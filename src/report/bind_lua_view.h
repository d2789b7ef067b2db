/*
 * bind_lua_view.h - makes one school, or all schools of a run, into Lua tables for a template. Private
 * to the binding.
 *
 * templates/README.md lists every field. The tables are plain, and for each school they are new or
 * restored, so that nothing that a template does to them lasts beyond the school. A field that is not
 * given is nil.
 */
#ifndef WAYMARK_REPORT_BIND_LUA_VIEW_H
#define WAYMARK_REPORT_BIND_LUA_VIEW_H

#include "base/arena.h"
#include "report/report.h"

struct lua_State;

/* Make what is the same for every school of an audit, and keep it in the state. Call it once, before any view is
 * pushed. Raises an error if memory runs out, so call it only under luahost_protect. [-0, +0, m] */
void view_keep_audit(struct lua_State *L, struct arena *arena, const struct framework *framework);

/* Push a view, using the framework that was kept. Raises an error if memory runs out, so call it only under
 * luahost_protect. [-0, +1, m] */
void view_push(struct lua_State *L, struct arena *arena, const struct report_input *input);
void view_push_run(struct lua_State *L, struct arena *arena, const struct run_input *input);

#endif
