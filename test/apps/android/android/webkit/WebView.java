package android.webkit;

import android.content.Context;

public class WebView {
  public WebSettings getSettings() { return null; }
  public Context getContext() { return null; }
  public void loadUrl(String url) {}
  public void evaluateJavascript(String script, ValueCallback<String> result) {}
}
