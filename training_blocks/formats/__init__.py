"""Django format modules; a site names them with ``FORMAT_MODULE_PATH``."""
