package org.json;

import java.util.Iterator;
import java.util.Map;

public class JSONObject {
  public JSONObject() {}
  public JSONObject(String json) throws JSONException {}
  public JSONObject(Map<?, ?> copyFrom) {}
  public String getString(String name) throws JSONException { return null; }
  public String optString(String name) { return null; }
  public int optInt(String name) { return 0; }
  public long optLong(String name) { return 0; }
  public boolean has(String name) { return false; }
  public Iterator<String> keys() { return null; }
  public JSONObject put(String name, boolean value) throws JSONException { return this; }
  public JSONObject put(String name, int value) throws JSONException { return this; }
  public JSONObject put(String name, long value) throws JSONException { return this; }
  public JSONObject put(String name, Object value) throws JSONException { return this; }
  public boolean optBoolean(String name) { return false; }
  public JSONObject optJSONObject(String name) { return null; }
}
