/** The part of web-ext that the package lint uses; it comes without types. */
declare module 'web-ext' {
  export interface LintMessage {
    code: string;
    /** Absent where it concerns the package as a whole. */
    file?: string;
    line?: number;
    message: string;
  }

  export const cmd: {
    lint(
      options: { sourceDir: string; artifactsDir: string; output: 'none' },
      /** Without leaving the process, which it does otherwise. */
      mode: { shouldExitProgram: false },
    ): Promise<Record<'errors' | 'warnings' | 'notices', LintMessage[]>>;
  };
}
