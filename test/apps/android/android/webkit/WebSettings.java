package android.webkit;

public abstract class WebSettings {
  public abstract boolean getJavaScriptEnabled();
  public abstract void setJavaScriptEnabled(boolean on);
  public abstract boolean getDomStorageEnabled();
  public abstract void setDomStorageEnabled(boolean on);
  public abstract boolean getAllowFileAccess();
  public abstract void setAllowFileAccess(boolean on);
}
