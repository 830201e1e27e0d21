package org.json;

import java.util.Map;

public class JSONObject {
  public JSONObject(String json) throws JSONException {}
  public JSONObject(Map<?, ?> copyFrom) {}
  public String getString(String name) throws JSONException { return null; }
  public String optString(String name) { return null; }
  public int optInt(String name) { return 0; }
  public boolean optBoolean(String name) { return false; }
  public JSONObject optJSONObject(String name) { return null; }
}
