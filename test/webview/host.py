#!/usr/bin/python3
"""An app around a page: what iOS does with WKWebView, done with WebKitGTK, whose API for pages is the same.

usage: host.py OPTIONS, a JSON object:
  data      folder of the webview's storage; without it everything is forgotten at the end
  handOver  put into window.ithnNative before the page loads
  script    run at document start, in every frame
  settings  of WebKit, by name
  scheme    {"name": "shop", "root": folder}: the files of the folder under a scheme of the app's own
  handler   false: no message handler

Reads one JSON command a line, and answers each with one JSON line {"id": …, "value": … | "error": …}:
  load {url} · eval {code, an async function's body} · press {selector, "host >>> inside"} · back · zoom {level}
  screenshot {path}
What the page posts is a line {"message": …}. Ends when its input ends.
"""
import json
import mimetypes
import os
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gdk, Gio, GLib, Gtk, WebKit2  # noqa: E402

options = json.loads(sys.argv[1])


def say(**line):
    print(json.dumps(line, ensure_ascii=False), flush=True)


def make_context():
    if 'data' not in options:
        return WebKit2.WebContext.new_ephemeral()
    folder = options['data']
    manager = WebKit2.WebsiteDataManager(base_data_directory=folder, base_cache_directory=folder + '/cache')
    context = WebKit2.WebContext.new_with_website_data_manager(manager)
    jar = folder + '/cookies'
    context.get_cookie_manager().set_persistent_storage(jar, WebKit2.CookiePersistentStorage.TEXT)
    return context


def serve_file(request):
    root = os.path.realpath(options['scheme']['root'])
    path = os.path.realpath(root + request.get_path())
    if not path.startswith(root + os.sep) or not os.path.isfile(path):
        error = GLib.Error.new_literal(Gio.io_error_quark(), 'not found', Gio.IOErrorEnum.NOT_FOUND)
        return request.finish_error(error)
    kind = mimetypes.guess_type(path)[0] or 'application/octet-stream'
    request.finish(Gio.File.new_for_path(path).read(), os.path.getsize(path), kind)


context = make_context()
if 'scheme' in options:
    context.register_uri_scheme(options['scheme']['name'], serve_file)

content = WebKit2.UserContentManager()


def heard(_content, result):
    value = result.get_js_value() if hasattr(result, 'get_js_value') else result
    say(message=value.to_string())


content.connect('script-message-received::ithn', heard)
if options.get('handler', True) and not content.register_script_message_handler('ithn'):
    sys.exit('could not register the message handler')

at_start = WebKit2.UserScriptInjectionTime.START
if 'handOver' in options:
    source = f"window.ithnNative = {json.dumps(options['handOver'])};"
    frames = WebKit2.UserContentInjectedFrames.TOP_FRAME
    content.add_script(WebKit2.UserScript.new(source, frames, at_start, None, None))
if 'script' in options:
    frames = WebKit2.UserContentInjectedFrames.ALL_FRAMES
    content.add_script(WebKit2.UserScript.new(options['script'], frames, at_start, None, None))

view = WebKit2.WebView(user_content_manager=content, web_context=context)
settings = view.get_settings()
settings.set_enable_write_console_messages_to_stdout(False)
settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
for name, value in options.get('settings', {}).items():
    settings.set_property(name, value)

window = Gtk.Window(default_width=390, default_height=844)
window.add(view)
window.show_all()

RECT = """
let node = document;
for (const part of selector.split('>>>')) node = (node.shadowRoot ?? node).querySelector(part.trim()) ?? undefined;
node.scrollIntoView({block: 'nearest'});
for (let before = ''; ; ) {
  await new Promise((done) => setTimeout(done, 100)); // what is still moving or appearing
  const {x, y, width, height} = node.getBoundingClientRect();
  const now = `${x} ${y} ${width} ${height}`;
  if (before === now && width && height) return [x + width / 2, y + height / 2];
  before = now;
}
"""


def evaluate(code, done, **parameters):
    """Runs an async function's body in the page and hands its value on, or what it threw."""

    def finish(source, task):
        try:
            value = source.call_async_javascript_function_finish(task)
            done(json.loads(value.to_json(0) or 'null'), None)
        except GLib.Error as error:
            done(None, error.message)

    arguments = GLib.Variant('a{sv}', {name: GLib.Variant('s', value) for name, value in parameters.items()})
    view.call_async_javascript_function(code, -1, arguments, None, None, None, finish)


def touch(x, y):
    """A press and a release of the mouse where the visitor would: events that the page can trust."""
    seat = Gdk.Display.get_default().get_default_seat()
    for kind in (Gdk.EventType.BUTTON_PRESS, Gdk.EventType.BUTTON_RELEASE):
        event = Gdk.Event.new(kind)
        event.button.window = view.get_window()
        event.button.send_event = False
        event.button.time = Gtk.get_current_event_time()
        event.button.button = 1
        event.button.x, event.button.y = x, y
        event.button.x_root, event.button.y_root = x, y
        event.set_device(seat.get_pointer())
        Gtk.main_do_event(event)


loading = []


def command(line):
    given = json.loads(line)
    number = given['id']

    def answer(value=None, error=None):
        say(id=number, **({'error': error} if error else {'value': value}))

    name = given['do']
    if name == 'load':
        loading.append(answer)
        view.load_uri(given['url'])
    elif name == 'eval':
        evaluate(given['code'], answer)
    elif name == 'press':

        def found(place, error):
            if error:
                return answer(None, error)
            touch(*[each * view.get_zoom_level() if not settings.get_zoom_text_only() else each for each in place])
            answer()

        evaluate(RECT, found, selector=given['selector'])
    elif name == 'back':
        view.go_back()
        answer()
    elif name == 'zoom':
        settings.set_zoom_text_only(True)
        view.set_zoom_level(given['level'])
        answer()
    elif name == 'screenshot':

        def drawn(source, task):
            source.get_snapshot_finish(task).write_to_png(given['path'])
            answer()

        view.get_snapshot(WebKit2.SnapshotRegion.VISIBLE, WebKit2.SnapshotOptions.NONE, None, drawn)
    else:
        answer(None, f'no command {name}')


def loaded(_view, event):
    if event == WebKit2.LoadEvent.FINISHED and loading:
        loading.pop()()


def failed(_view, _event, _uri, error):
    if loading:
        loading.pop()(None, error.message)
    return True


def readable(source, _condition):
    line = sys.stdin.readline()
    if not line:
        window.destroy()  # and a moment for what is on its way to the disk
        GLib.timeout_add(200, Gtk.main_quit)
        return False
    try:
        command(line)
    except Exception as error:  # whatever it is, the test must hear of it
        say(error=repr(error))
    return True


view.connect('load-changed', loaded)
view.connect('load-failed', failed)
view.connect('web-process-terminated', lambda _view, reason: say(error=f'the web process ended: {reason}'))
GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, readable)
version = (WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
say(webkit='.'.join(map(str, version)))
Gtk.main()
