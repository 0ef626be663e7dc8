package cafe.comptoir.platform.loader;

/** The parent of every plugin's class loader: the JDK and the exported packages, nothing else. */
final class ContractLoader extends ClassLoader {

    private final ClassLoader host;

    ContractLoader(ClassLoader host) {
        super("contract", ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (ExportedPackages.hold(name)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
