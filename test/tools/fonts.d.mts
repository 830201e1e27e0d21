export function bringFonts(): {FONTCONFIG_FILE: string};
