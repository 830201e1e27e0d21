/**
 * Imports code that needs an optional peer package. Rejects with the install command if the package is missing.
 */
export async function needPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' || !message.includes(`'${name}'`)) throw error;
    throw new Error(`ithn: this store needs the package ${name}, which is not installed: npm install ${name}`, {
      cause: error,
    });
  }
}
