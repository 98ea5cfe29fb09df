using a = null;
